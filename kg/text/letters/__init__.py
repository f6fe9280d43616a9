"""Letters and signs, whatever they spell."""
