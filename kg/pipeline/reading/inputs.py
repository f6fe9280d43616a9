"""Documents to records, and records to findings, all of it into the spool.

They are two steps, since who wrote what needs no findings, which take the longest.
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from kg.errors import InputError
from kg.extract import extract, told
from kg.model import Findings, Issue, Record
from kg.pipeline.reading.driver import Driver, Progress, Tell
from kg.pipeline.reading.extracting import Batch, extracted
from kg.pipeline.reading.findings_cache import FindingsCache
from kg.pipeline.reading.spool import Spool
from kg.readers import FoundDocuments, find_documents, read_document
from kg.readers.files.listing import FoundFile
from kg.readers.files.source import shown
from kg.readers.rules import Rule, issue

BATCH = 64
"""Records extracted at once; a batch gives what its singles give."""
LARGEST_BATCH = 1 << 20
"""Code points of the texts of a batch after which it is closed: what is known of words takes memory."""


def read_all(inputs: Sequence[Path], skip: Sequence[Path], spool: Spool, driver: Driver) -> None:
    """The records of every document of the inputs but those of `skip`, in the order of their names.

    Files of a folder may be deleted, renamed or begun anew between the look at the folder and theirs: each is
    skipped with an issue, as it would have been a moment before.

    Raises:
        InputError: for an input that is missing or of no known format, or a folder without documents.
    """
    found = find_documents(inputs, skip)
    for each in found.issues:
        spool.add(each)
    watch = _Watch(sum(map(_size, found.documents)), driver.tell)
    for batch in _batches(_records(found, spool, watch)):
        spool.add_records(batch)
        watch.passed(len(batch))


def read_texts(spool: Spool, cache: FindingsCache | None, driver: Driver) -> None:
    """What the text of each record says: that of the cache, and what is found now.

    Without a cache nothing is looked for.
    """
    batches = _batches(spool.records())
    if cache is None:
        for batch in batches:
            spool.add_findings(batch, [Findings()] * len(batch))
    else:
        _extract_all(batches, spool, cache, driver)


def _extract_all(batches: Iterator[Batch], spool: Spool, cache: FindingsCache, driver: Driver) -> None:
    pending: deque[tuple[Batch, dict[int, Findings]]] = deque()
    total, done = spool.count(), 0
    driver.tell(Progress("reading the texts", 0, total, 0))

    def unknown() -> Iterator[Batch]:
        for batch in batches:
            known = cache.known(list(map(_text, batch)))
            pending.append((batch, known))
            yield [record for place, record in enumerate(batch) if place not in known]

    for _, made in extracted(unknown(), extract, driver.jobs, spool.add):
        batch, known = pending.popleft()
        new = iter(made)
        findings = [known[place] if place in known else next(new) for place in range(len(batch))]
        kept = [(_text(record), each) for record, each in zip(batch, findings, strict=True) if each]
        cache.keep(kept)
        spool.add_findings(batch, [each or Findings() for each in findings])
        done += len(batch)
        driver.tell(Progress("reading the texts", done, total, done))


def _text(record: Record) -> str:
    """All that findings depend on: the text, and what the document says of its language."""
    said = told(record)
    return record.text if said is None else f"{record.text}\0{said}"


def _records(found: FoundDocuments, spool: Spool, watch: "_Watch") -> Iterator[Record]:
    """The records of all documents; whatever else these say goes into the spool at once."""
    gone: set[str] = set()
    for document in found.documents:
        values = read_document(document.path, document.name, watch.read)
        try:
            first = next(values)
        except InputError as error:
            if document.named:
                raise
            spool.add(_gone(document.name, error))
            gone.add(document.name)
            continue
        for value in chain([first], values):
            if isinstance(value, Record):
                yield value
            else:
                spool.add(value)
    for folder, names in found.folders:
        if names <= gone:  # its disk is gone, say: no reason to make a graph of nothing
            raise InputError(f"No document of {shown(folder)} could be read when its turn came. Build again.")


def _gone(name: str, error: InputError) -> Issue:
    told = f"It changed while kg was reading other documents: {error} It was skipped; build again."
    return issue(Rule.UNREADABLE_FILE, name, None, told)


def _batches(records: Iterable[Record]) -> Iterator[Batch]:
    """The records, as many as are dealt with at once."""
    batch: list[Record] = []
    size = 0
    for record in records:
        batch.append(record)
        size += len(record.text)
        if len(batch) == BATCH or size > LARGEST_BATCH:
            yield batch
            batch, size = [], 0
    yield batch


class _Watch:
    """How far reading is; a class because bytes are counted where files are read, papers where they pass."""

    def __init__(self, total: int, tell: Tell) -> None:
        self._bytes = self._papers = 0
        self._total = total
        self._tell = tell

    def read(self, count: int) -> None:
        self._bytes += count

    def passed(self, papers: int) -> None:
        self._papers += papers
        self._tell(Progress("reading", self._bytes, self._total, self._papers))


def _size(document: FoundFile) -> int:
    """The bytes of a document, for a guess at the time that remains; 0 for a member of an archive."""
    try:
        return os.stat(document.path).st_size
    except OSError:
        return 0
