"""The bundled library, opened read-only; the home of SQL."""
