"""Which printed names are one person, and by which name they are shown."""
