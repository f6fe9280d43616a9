"""What fields of entries give in any format: identifiers, dates, kinds, notes, and their flaws."""
