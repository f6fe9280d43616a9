"""The first pass: documents to records, records to findings, all of it into the spool."""

from collections.abc import Sequence
from pathlib import Path

from kg.extract import extract
from kg.model import Record
from kg.pipeline.spool import Spool
from kg.readers import find_documents, read_document

BATCH = 64
"""Records extracted at once; a batch gives what its singles give."""


def read_all(inputs: Sequence[Path], skip: Sequence[Path], spool: Spool) -> None:
    """Read every document of the inputs but those of `skip`, in the order of their names.

    Raises:
        InputError: for an input that is missing or of no known format, or a folder without documents.
    """
    batch: list[Record] = []
    found = find_documents(inputs, skip)
    for issue in found.issues:
        spool.add(issue)
    for path, name in found.documents:
        for value in read_document(path, name):
            if isinstance(value, Record):
                batch.append(value)
            else:
                spool.add(value)
            if len(batch) == BATCH:
                _extract(batch, spool)
    _extract(batch, spool)


def _extract(batch: list[Record], spool: Spool) -> None:
    spool.add_records(batch, extract(batch))
    batch.clear()
