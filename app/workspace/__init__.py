"""The reader's own files; the library is never among them."""
