"""Processes that answer queries and write stores: one that runs away can be killed."""
