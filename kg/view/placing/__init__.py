"""Where the nodes of the picture stand."""
