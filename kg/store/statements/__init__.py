"""Statements as they stand in files, without an engine."""
