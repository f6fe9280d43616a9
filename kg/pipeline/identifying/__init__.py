"""The second pass: whom and what the records speak of, and what each is called."""
