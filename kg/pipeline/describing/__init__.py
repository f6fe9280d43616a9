"""What was found and resolved becomes descriptions."""
