"""How much of real libraries is read, and how fast: `python benchmarks/readers.py SHARED`.

Reads every .bib and .ris file below `data/bibtex/` of the folder of development data, which is no part of the
project, and counts entries that become neither a record nor an issue. For each .ris file with a .bib file of
its name, which is what JabRef makes of it, the fields of the two are compared but for case, punctuation and
spacing; where neither says anything, nothing is compared. Differences are listed; those in `ODDITIES` are the
expected file's own, for the reason given there, and the second column leaves them out. Last come records a
CPU-second, also of the JSON Lines below `data/arxiv/`, which are unpacked first.
"""

import gzip
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

from kg.model import Detail, Issue, Lines, Record
from kg.pipeline.garbage import seldom_collected
from kg.readers import read_document, recognise
from kg.readers.bibtex.blocks import cut_blocks
from kg.readers.files.source import Source
from kg.readers.ris.entries import cut_entries
from kg.text.letters.fold import same_form

NO_ENTRIES = ("comment", "preamble", "string")
ROUNDS = 5
"""How often all files are read for the speed; the fastest counts."""

_MERGED = "its eleven entries, of which the last alone is closed, were made into one"
_ABBREVIATED = "the abbreviation (JO) was taken for the name of the journal (JF)"
_JOURNALS = ("Test8_date", "TestDate1.1", "TestDate1.2", "TestWithEmptyER")
ODDITIES = {
    **{("Test1", field): _MERGED for field in ("title", "identifiers", "venue", "abstract", "keywords")},
    ("Test1", "authors"): f"{_MERGED}; its editors (A2) became authors",
    ("Test7", "authors"): "the editors (A2) of a book became its authors",
    ("Test6", "identifiers"): "the PubMed id (U1) became a comment",
    ("TestDOI", "identifiers"): "the PubMed id (AN) became the number of the journal",
    **{(name, "venue"): _ABBREVIATED for name in _JOURNALS},
    ("Test3", "number"): "M1, which holds 0, became the number; there is no IS",
    ("Test5a", "number"): "M1, a note on copyright, became the number",
    ("Test6", "number"): "the accession number (AN) became that of the journal",
    ("TestDOI", "number"): "the same, and the one that is printed (IS) was lost",
}
"""Ends of names of files, and fields, in which JabRef's reading is not what the document says."""


def detail(kind: Detail) -> Callable[[Record], Any]:
    """What a record says of one detail."""
    return lambda record: [same_form(value) for found, value in record.details if found is kind]


FIELDS: dict[str, Callable[[Record], Any]] = {
    "title": lambda record: same_form(record.title),
    "authors": lambda record: [same_form(name) for name in record.byline.names] if record.byline else [],
    "year": lambda record: record.date.year if record.date else None,
    "identifiers": lambda record: sorted(f"{one.scheme}:{one.value}" for one in record.identifiers),
    "venue": lambda record: same_form(record.venue or ""),
    "abstract": lambda record: same_form(record.abstract),
    "keywords": lambda record: sorted(map(same_form, record.keywords)),
    "volume": detail(Detail.VOLUME),
    "number": detail(Detail.NUMBER),
    "pages": detail(Detail.PAGES),
}


def read(path: Path) -> tuple[list[Record], list[Issue]]:
    """What one document says."""
    items = list(read_document(path, path.name))
    records = [item for item in items if isinstance(item, Record)]
    return records, [item for item in items if isinstance(item, Issue)]


def entries(path: Path) -> Iterator[Lines]:
    """Where the entries of a document stand."""
    lines = Source(path, path.name, other_encoding="windows-1252").lines()
    if path.suffix == ".bib":
        yield from (block.lines for block in cut_blocks(lines) if block.kind not in NO_ENTRIES)
    else:
        yield from (entry.lines for entry in cut_entries(lines))


def refused(paths: Sequence[Path]) -> set[Path]:
    """Print the files that are in no known format, which a build names, too."""
    kinds = {path: recognise(path) for path in paths}
    reasons = {path: kind for path, kind in kinds.items() if isinstance(kind, str)}
    for path, reason in reasons.items():
        print(f"  {path.name} {reason}")
    return set(reasons)


def coverage(paths: Sequence[Path]) -> None:
    """Print how many entries became records, and which became nothing."""
    count: Counter[str] = Counter()
    silent: list[str] = []
    placeless = 0
    for path in paths:
        records, issues = read(path)
        told = {record.lines for record in records}
        flawed = {flaw.line for flaw in issues}
        placeless += sum(flaw.line is None for flaw in issues)
        found = list(entries(path))
        count += Counter(entries=len(found), records=len(records), issues=len(issues))
        silent += [
            f"{path.name} {place}"
            for place in found
            if place not in told and not flawed & set(range(place.first, place.last + 1))
        ]
    print(f"{len(paths)} files: {', '.join(f'{number:,} {name}' for name, number in count.items())}")
    print(f"  issues of no line but of a whole document: {placeless}")
    print(f"  neither record nor issue (volumes that others refer to): {', '.join(silent) or 'none'}")


def compare(pairs: Sequence[tuple[Path, Path]]) -> None:
    """Print how many fields of RIS files equal those of the expected libraries, and all that do not."""
    told: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    odd: Counter[str] = Counter()
    total = 0
    for given, expected in pairs:
        for ours, theirs in zip_longest(read(given)[0], read(expected)[0]):
            total += 1
            for field, value in FIELDS.items():
                sides = [value(record) if record else "no record" for record in (ours, theirs)]
                told[field] += any(sides)
                if sides[0] == sides[1]:
                    equal[field] += any(sides)
                    continue
                name = given.stem.rpartition("RisImporter")[2]
                oddity = ODDITIES.get((name, field), "")
                odd[field] += bool(oddity)
                print(f"  {name} {field}: {sides[0]} | expected {sides[1]}{oddity and f' ({oddity})'}")
    print(f"{len(pairs)} pairs, {total} papers; equal fields, and without oddities of the expected files:")
    for field in FIELDS:
        shares = f"{equal[field] / told[field]:7.1%} {equal[field] / (told[field] - odd[field]):7.1%}"
        print(f"  {field:12} {shares}  ({equal[field]} of {told[field]}, {odd[field]} odd)")


def speed(paths: Sequence[Path]) -> str:
    """Records a CPU-second."""
    times = []
    with seldom_collected():  # as in a build
        for _ in range(ROUNDS):
            start = time.process_time()
            records = sum(
                isinstance(item, Record) for path in paths for item in read_document(path, path.name)
            )
            times.append(time.process_time() - start)
    return f"{records / min(times):,.0f} records a CPU-second"


def unpack(packed: Path, folder: Path) -> Path:
    """The document, written into the folder."""
    document = folder / packed.stem
    with gzip.open(packed) as read, document.open("wb") as written:
        shutil.copyfileobj(read, written)
    return document


def main() -> None:
    """Read, compare, measure."""
    folder = Path(sys.argv[1]) / "data" / "bibtex"
    libraries, ris = sorted(folder.rglob("*.bib")), sorted(folder.rglob("*.ris"))
    dumps = sorted((folder.parent / "arxiv").glob("arxiv_*.jsonl.gz"))
    if not (libraries and ris and dumps):
        sys.exit(
            f"{sys.argv[1]} is not the folder of development data: name the one that holds data/bibtex/."
        )
    nothing = refused([*libraries, *ris])
    libraries, ris = ([path for path in paths if path not in nothing] for paths in (libraries, ris))
    named = {path.stem: path for path in libraries}
    for kind, paths in (("BibTeX", libraries), ("RIS", ris)):
        print(kind, end=", ")
        coverage(paths)
    compare([(path, named[path.stem]) for path in ris if path.stem in named])
    for kind, paths in (("BibTeX", libraries), ("RIS", ris)):
        print(f"{kind}: {speed(paths)}")
    with tempfile.TemporaryDirectory() as unpacked:
        print(f"arXiv's metadata in JSON Lines: {speed([unpack(each, Path(unpacked)) for each in dumps])}")


if __name__ == "__main__":
    main()
