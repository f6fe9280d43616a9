"""One file a kind of thing: how papers, people and concepts are resolved, named, and found by name."""
