"""Words as strings: folding, names, titles, tokens, sentences, reasons. Knows neither records nor graphs."""
