"""Whom and what the records speak of, and what each is called."""
