"""Who is bound by which instrument on a day; what the library does not know stays unknown."""
