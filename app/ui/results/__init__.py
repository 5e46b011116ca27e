"""The list of what answers."""
