"""How a question is asked: its parameters, how many of its rows, and what is said beside its answer."""
