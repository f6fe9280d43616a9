"""The names that an entry lists, in any format: a byline, and what may be one name or several."""
