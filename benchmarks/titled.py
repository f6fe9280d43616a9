"""How many names with which titles begin are found as systems: `python benchmarks/titled.py [--misses]`.

A title of the form `Nexus: …` names what its paper introduces, so arXiv's titles are a gold of their own that
nobody had to annotate: of names by their letters (`LANet`), with a version (`OpenFace 3.0`), and with a sign
that TeX raises (`DM$^3$T`). Some of what is missed is no name (`LLMs: …`). Every sixth paper is taken for the
first kind, all of them for the others. The papers are looked for at KG_SHARED, or in `shared/` beside
the project.
"""

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import islice

from findings import ABSTRACTS, folded

from kg.extract import extract_texts

KINDS = {
    "by its letters": re.compile(r"(?=[^:]*[A-Z][^:\s]*[A-Z0-9])([A-Za-z][\w-]*):\s"),
    "with a version": re.compile(r"([A-Z][\w-]*(?: [A-Z][\w-]*)? [vV]?\d(?:\.\d)?):\s"),
    "with a raised sign": re.compile(r"([\w-]*\$?[\w{}\\-]*\^[\w{}$\\-]*):\s"),
}
EVERY = {"by its letters": 6}


def titled(kind: str) -> Iterator[tuple[str, str, str]]:
    """The papers whose titles begin so: the name, the title, and title with abstract."""
    with gzip.open(ABSTRACTS, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, islice(lines, 0, None, EVERY.get(kind, 1))):
            if begins := KINDS[kind].match(row["title"]):
                yield begins[1], row["title"], f"{row['title']}\n{row['abstract']}"


def is_found(name: str, systems: Sequence[str]) -> bool:
    """Whether one of the systems has that name, whatever its signs, with its version or without.

    >>> is_found("DM$^3$T", ["DM3T"]), is_found("PhiNet v2", ["PhiNet"]), is_found("LANet", ["NET"])
    (True, True, False)
    """
    forms = {folded(name), folded(re.sub(r" [vV]?[\d.]+\Z", "", name))}
    return not forms.isdisjoint(map(folded, systems))


def main() -> None:
    """Prints how many of each kind are found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="the titles of which none is found, too")
    asked = parser.parse_args()
    if not ABSTRACTS.is_file():
        sys.exit(f"no abstracts at {ABSTRACTS}; set KG_SHARED to the folder of the development data")
    for kind in KINDS:
        papers = list(titled(kind))
        systems = [[system.name for system in extract_texts([text])[0].systems] for *_, text in papers]
        missed = [
            title
            for (name, title, _), found in zip(papers, systems, strict=True)
            if not is_found(name, found)
        ]
        found = len(papers) - len(missed)
        print(f"{kind:20s} {100 * found / len(papers):5.1f} % ({found} of {len(papers)})")
        if asked.misses:
            print(*(f"  {title}" for title in missed), sep="\n")


if __name__ == "__main__":
    main()
