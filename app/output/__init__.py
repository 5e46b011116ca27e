"""An entry or an answer as a page, as text or as JSON."""
