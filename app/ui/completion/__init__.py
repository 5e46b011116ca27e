"""What the search field offers while something is typed."""
