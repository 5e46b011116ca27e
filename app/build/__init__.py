"""From data/ to the library: reads, checks, segments and writes."""
