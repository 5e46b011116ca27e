"""The left panel: facets with live counts."""
