"""Whom a figure is compared with, whose it is, and what is told of what others did."""
