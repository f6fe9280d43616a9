"""Pages of scholarfeed as text: those of an author and those of a paper."""
