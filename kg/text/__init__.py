"""Words as strings: folding, names, tokens, sentences. Knows nothing of papers or graphs."""
