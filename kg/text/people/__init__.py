"""Names of people and of who signs with them: taken apart, put in order, compared."""
