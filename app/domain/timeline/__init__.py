"""Where entries stand on a line of days, as numbers; painted elsewhere."""
