"""What a build says of itself: counts, issues, what was left out."""
