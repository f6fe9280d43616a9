"""The open questions about who is who, and what was decided."""
