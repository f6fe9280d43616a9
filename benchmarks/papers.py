"""As many papers as are asked for, made of fewer: copies that stay other papers by other people.

    python benchmarks/papers.py PAPERS.jsonl NUMBER > MANY.jsonl

PAPERS.jsonl, or PAPERS.jsonl.gz, has one paper a line as arXiv's metadata: `id`, `title`, `authors`. The
first papers are those of the file; each further copy has identifiers of its own, a title with one more word,
and family names with one more syllable, so that those who share a name in the file share one in the copy, and
none does across copies. Days are as much later as the months in identifiers; abstracts and categories stay.
It streams: memory is that of one paper.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

STEP = 30_000
"""More than arXiv's papers of one month: three copies fit into the five digits of a month."""


def copied(paper: dict[str, Any], copy: int) -> dict[str, Any]:
    """The paper as it is in this copy.

    >>> copied({"id": "2503.11731", "title": "On Maps", "authors": ["Jane Roe"]}, 4)
    {'id': '3503.41731', 'title': 'On Maps, qe', 'authors': ['Jane Roeqe']}
    """
    month, _, number = paper["id"].partition(".")
    decades = copy // 3
    word = "q" + "".join("abcdefghij"[int(digit)] for digit in str(copy))
    changed = {
        "id": f"{int(month) + 1000 * decades:04}.{int(number) + STEP * (copy % 3):05}",
        "title": f"{paper['title']}, {word}",
        "authors": [f"{name}{word}" for name in paper["authors"]],
    }
    if day := paper.get("listing_date"):
        changed["listing_date"] = f"{int(day[:4]) + 10 * decades}{day[4:]}"
    return paper | changed


def endless(source: Path) -> Iterator[bytes]:
    """The lines of the file, then those of its copies, one after the other."""
    opened = gzip.open if source.suffix == ".gz" else open
    for copy in count():
        with opened(source, "rb") as lines:
            if copy == 0:
                yield from lines
            else:
                for line in lines:
                    text = json.dumps(copied(json.loads(line), copy), ensure_ascii=False)
                    yield text.encode() + b"\n"


def write_papers(source: Path, target: Path, papers: int) -> None:
    """So many papers into a file."""
    with open(target, "wb") as file:
        file.writelines(islice(endless(source), papers))


def write_bytes(source: Path, target: Path, size: int) -> int:
    """Papers into a file until it has so many bytes; returns how many papers these are."""
    with open(target, "wb") as file:
        for papers, line in enumerate(endless(source), start=1):
            size -= file.write(line)
            if size <= 0:
                return papers
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.stdout.buffer.writelines(islice(endless(Path(sys.argv[1])), int(sys.argv[2])))
