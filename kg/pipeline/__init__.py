"""Composes reading, extraction, resolution and description into one build, for one process.

`run` is the whole; the passes are `reading`, `identities` and `describing`, with the `spool` between them.
"""
