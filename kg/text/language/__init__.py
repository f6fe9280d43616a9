"""Languages: which one a text is in, its words, months and eras."""
