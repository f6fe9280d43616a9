"""What the details of the page say of each node and edge."""
