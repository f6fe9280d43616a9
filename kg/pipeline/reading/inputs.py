"""The first pass: documents to records, records to findings, all of it into the spool."""

import os
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.extract import extract, told
from kg.model import Findings, Record
from kg.pipeline.reading.driver import Driver, Progress, Tell
from kg.pipeline.reading.extracting import Batch, extracted
from kg.pipeline.reading.findings_cache import FindingsCache
from kg.pipeline.reading.spool import Spool
from kg.readers import FoundDocument, find_documents, read_document

BATCH = 64
"""Records extracted at once; a batch gives what its singles give."""
LARGEST_BATCH = 1 << 20
"""Code points of the texts of a batch after which it is closed: what is known of words takes memory."""


def read_all(
    inputs: Sequence[Path], skip: Sequence[Path], spool: Spool, cache: FindingsCache | None, driver: Driver
) -> None:
    """Read every document of the inputs but those of `skip`, in the order of their names.

    Without a `cache` nothing is found in the texts, else what is in it is taken from it.

    Raises:
        InputError: for an input that is missing or of no known format, or a folder without documents.
    """
    found = find_documents(inputs, skip)
    for issue in found.issues:
        spool.add(issue)
    batches = _batches(found.documents, spool, driver)
    if cache is None:
        for batch in batches:
            spool.add_records(batch, [Findings()] * len(batch))
    else:
        _extract_all(batches, spool, cache, driver)


def _extract_all(batches: Iterator[Batch], spool: Spool, cache: FindingsCache, driver: Driver) -> None:
    """Each batch into the spool with its findings, those of the cache and those made now."""
    pending: deque[tuple[Batch, dict[int, Findings]]] = deque()

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
        spool.add_records(batch, [each or Findings() for each in findings])


def _text(record: Record) -> str:
    """All that findings depend on: the text, and what the document says of its language."""
    said = told(record)
    return record.text if said is None else f"{record.text}\0{said}"


def _batches(documents: Sequence[FoundDocument], spool: Spool, driver: Driver) -> Iterator[Batch]:
    """The records of all documents; whatever else these say goes into the spool at once."""
    batch: list[Record] = []
    size = 0
    watch = _Watch(sum(map(_size, documents)), driver.tell)
    for document in documents:
        for value in read_document(document.path, document.name, watch.read):
            if isinstance(value, Record):
                batch.append(value)
                size += len(value.text)
            else:
                spool.add(value)
            if len(batch) == BATCH or size > LARGEST_BATCH:
                watch.passed(len(batch))
                yield batch
                batch, size = [], 0
    yield batch
    watch.passed(len(batch))


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


def _size(document: FoundDocument) -> int:
    """The bytes of a document, for a guess at the time that remains; 0 for a member of an archive."""
    try:
        return os.stat(document.path).st_size
    except OSError:
        return 0
