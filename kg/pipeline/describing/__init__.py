"""The third pass: what was found and resolved becomes descriptions."""
