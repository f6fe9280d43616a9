"""From inputs to a folder of graph files: plan, read, extract, resolve, describe, write."""
