"""The window of who is bound by which instrument, at any date."""
