"""The first pass: documents become records with their findings, in the spool."""
