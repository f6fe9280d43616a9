"""What is read from the graph for picture and details."""
