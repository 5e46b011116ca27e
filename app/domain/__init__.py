"""Values and rules of the field; knows no Qt, no database and no files."""
