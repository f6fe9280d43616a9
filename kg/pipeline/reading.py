"""The first pass: documents to records, records to findings, all of it into the spool."""

from collections.abc import Sequence
from pathlib import Path

from kg.extract import extract as extracted
from kg.model import Findings, Record
from kg.pipeline.spool import Spool
from kg.readers import find_documents, read_document

BATCH = 64
"""Records extracted at once; a batch gives what its singles give."""


def read_all(inputs: Sequence[Path], skip: Sequence[Path], spool: Spool, *, extract: bool = True) -> None:
    """Read every document of the inputs but those of `skip`, in the order of their names.

    Without `extract` nothing is found in the texts.

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
                _flush(batch, spool, extract)
    _flush(batch, spool, extract)


def _flush(batch: list[Record], spool: Spool, extract: bool) -> None:
    spool.add_records(batch, extracted(batch) if extract else [Findings()] * len(batch))
    batch.clear()
