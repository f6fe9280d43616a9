"""The text of a query: what it may say, and where values go."""
