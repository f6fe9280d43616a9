"""arXiv's metadata in JSON Lines and the answers of its API in Atom."""
