"""Documents become records, and records get their findings, in the spool."""
