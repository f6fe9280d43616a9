"""Counts in how many of arXiv's papers each word stands, for `kg/text/language/frequency.py`."""

import gzip
from collections import Counter
from pathlib import Path

from kg.text.tokens import tokens
from training.corpora import read, text_of

LEAST = 4
"""Papers that a word must stand in."""


def count(arxiv: Path, target: Path) -> None:
    """Writes the number of papers, then each word in lower case with how many of them it stands in."""
    texts = [text_of(row) for row in read(arxiv)]
    counts = Counter(word for text in texts for word in {token.text.lower() for token in tokens(text)})
    kept = sorted(word for word, papers in counts.items() if papers >= LEAST and _is_word(word))
    lines = [str(len(texts)), *(f"{word}\t{counts[word]}" for word in kept)]
    with target.open("wb") as file, gzip.GzipFile("", "wb", mtime=0, fileobj=file) as packed:
        packed.write("".join(f"{line}\n" for line in lines).encode())


def _is_word(word: str) -> bool:
    return any(letter.isalpha() for letter in word) and not any(letter.isspace() for letter in word)
