"""Counts how often each word is a family and a given name, for `kg/text/people/frequency.py`."""

import gzip
from collections import Counter
from pathlib import Path

from kg.text.letters.fold import search_form
from kg.text.people.names import in_order
from training.corpora import read

LEAST = 2
"""Different names that a word must stand in."""


def count(arxiv: Path, target: Path) -> None:
    """Writes the number of different names, then each word with how many have it last, and first."""
    names = {name for row in read(arxiv) for name in row["authors"]}
    words = [found for name in names if len(found := search_form(in_order(name)).split()) > 1]
    family = Counter(each[-1] for each in words)
    given = Counter(each[0] for each in words)
    initials: Counter[str] = Counter()
    for word, names_of in given.items():
        initials[word[0]] += names_of
    given |= initials  # `j` may be any name that begins with it
    kept = sorted(word for word in family.keys() | given.keys() if family[word] + given[word] >= LEAST)
    lines = [str(len(words)), *(f"{word}\t{family[word]}\t{given[word]}" for word in kept)]
    with target.open("wb") as file, gzip.GzipFile("", "wb", mtime=0, fileobj=file) as packed:
        packed.write("".join(f"{line}\n" for line in lines).encode())
