"""Stores on disk, made of the files of a graph and kept equal to them."""
