"""What follows from the facts and is counted once, as the graph `derived`."""
