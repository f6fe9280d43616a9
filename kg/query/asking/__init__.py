"""The catalogue of questions, and how one is asked."""
