"""From the program as frozen to packages that can be handed out: sizes, licences, what it needs of a system."""
