"""Which figures are no result: what was chosen, given, planned or asked for, and what a sentence denies."""
