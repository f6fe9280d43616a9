"""Titles, venues and abstracts of papers, and what is printed around them."""
