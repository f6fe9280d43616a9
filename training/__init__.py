"""What makes the shipped weights: `python -m training --help`."""
