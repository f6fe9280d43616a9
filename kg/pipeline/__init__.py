"""Composes reading, extraction, resolution and description into one build.

`run` is the whole; the passes are `reading`, `identifying` and `describing`, with a spool between them.
"""
