"""Whether a build would only make again what lies there: then there is nothing to do.

The same documents, settings, code and names give the same bytes. A build leaves a stamp that says what it was
made with and which files it made; which documents it read stands in its report.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib import metadata
from importlib.resources import files
from pathlib import Path

from kg import foreign
from kg.disk import touched
from kg.errors import InputError
from kg.pipeline.describing.describe import Settings
from kg.pipeline.output import READY
from kg.pipeline.reporting.report import Report, without_quotes
from kg.pipeline.version import version
from kg.rdf.files import REPORT
from kg.rdf.stamp import read
from kg.readers import find_documents
from kg.readers.files.listing import name_of
from kg.readers.files.source import file_sha256


def recipe(settings: Settings, curation: Path | None, concepts: Sequence[Path], questions: Path) -> str:
    """What a build is made with beside its documents, as one word: settings, decisions, code and libraries.

    `concepts` are the files of vocabularies, in any order; `questions` is the folder of rules and questions.

    Raises:
        InputError: for a file that cannot be read.
    """
    parts = (
        *_made_by(questions),
        settings.name.base,
        str(settings.as_of),
        settings.with_text,
        settings.extract,
        settings.about,
        curation and (name_of(curation, curation), file_sha256(curation)),
        *sorted((name_of(path, path), file_sha256(path)) for path in set(concepts)),
    )
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def unchanged(out: Path, made_with: str, inputs: Sequence[Path], skip: Sequence[Path]) -> Report | None:
    """The report of the last build, when another with this recipe would give the same; else `None`.

    Raises:
        InputError: for an input that cannot be used at all.
    """
    try:
        if (out / READY).is_dir():  # a build was killed while it put its files in place
            return None
        found = read(out)
        if found.recipe != made_with or any(touched(out / n) != was for n, was in found.files.items()):
            return None
        report = foreign.read_json(out / REPORT, Report, foreign.LARGE)
    except (OSError, ValueError):
        return None
    return report if _same_documents(report, inputs, skip) else None


@cache
def _made_by(questions: Path) -> tuple[str, ...]:
    """The code that runs: what lies in its place later is that of another process."""
    return version(files("kg"), questions), *_libraries()


def _libraries() -> Iterator[str]:
    """Python and what the package is installed with, each with its version."""
    yield sys.version
    with suppress(metadata.PackageNotFoundError):  # a source folder that nobody installed
        for line in metadata.requires("scholarly-kg") or ():
            name = re.match(r"[\w.-]+", line)
            if name and "extra" not in line:
                yield f"{name[0]} {_version_of(name[0])}"


def _version_of(library: str) -> str:
    """Its version; some are needed by some versions of Python alone, and are not there by others."""
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "absent"


def _same_documents(report: Report, inputs: Sequence[Path], skip: Sequence[Path]) -> bool:
    """Whether the inputs hold the documents of the report as they were, and what was skipped then."""
    hashes = {document.path: document.sha256 for document in report.documents}
    found = find_documents(inputs, skip)
    if [document.name for document in found.documents] != sorted(hashes):
        return False
    vocabularies = report.vocabularies.documents if report.vocabularies else ()
    read = {*hashes, *(document.path for document in vocabularies)}
    skipped = [issue for issue in report.issues if issue.document not in read]
    if skipped not in (list(found.issues), without_quotes(found.issues)):  # these of `--no-text`
        return False
    try:
        return all(file_sha256(each.path) == hashes[each.name] for each in found.documents)
    except InputError:  # the build will say what is wrong with it
        return False
