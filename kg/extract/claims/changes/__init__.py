"""What a figure says changed, and which way, from the words before it, after it and on both sides."""
