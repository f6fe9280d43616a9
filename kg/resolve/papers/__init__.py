"""Which records are one paper, and which of their values are shown."""
