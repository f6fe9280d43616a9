"""The path of each thing, kept from build to build: what a lock file, `ids.tsv`, remembers."""
