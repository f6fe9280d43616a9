"""The rows of `ids.tsv` as a build leaves them for the next one."""

from collections.abc import Iterator
from pathlib import Path

from kg.pipeline.paths.ids import HEADER, Names
from kg.rdf import iris
from kg.resolve.groups import hashes_of_several
from kg.text.sorting import sorted_lines


def lock_lines(names: Names, folder: Path) -> Iterator[str]:
    """The lines of `ids.tsv`: a row for every key, then the retired paths, sorted, through files in `folder`.

    >>> from kg.pipeline.paths.ids import Lock, Thing
    >>> names = Names([(["paper/nexus-abcdefghijkl2"], [Thing(("doi:10.1/x",), "")])], {}, Lock())
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     list(lock_lines(names, Path(folder)))[1]
    'paper/nexus-abcdefghijkl2\\tdoi:10.1/x\\t\\n'
    """
    yield f"{HEADER}\n"
    with sorted_lines(_rows(names), folder) as rows:
        yield from rows
    for old, new in sorted(names.replaced.items()):
        yield f"{old}\t\t{new}\n"


def _row(path: str, key: str) -> str:
    return f"{path}\t{key}\t\n"


def _rows(names: Names) -> Iterator[str]:
    """The rows of what this build names, then those of the build before whose keys it does not name."""
    last = _of_several(names)
    left = dict(names.before.paths)
    for path, thing in names.each():
        kind = iris.kind_of(path)
        for key in thing.keys:
            left.pop(f"{kind}:{key}", None)
            if last.get((kind, key), path) == path:
                yield _row(path, key)
    yield from (_row(path, row.partition(":")[2]) for row, path in left.items())


def _of_several(names: Names) -> dict[tuple[str, str], str]:
    """Kind and key → path, of each key that several things of a kind have: it is that of the last.

    They are few, and found by their hashes: all keys at once take more memory than all else that is known.
    """
    twice = hashes_of_several(key for _, thing in names.each() for key in thing.keys)
    if not twice:
        return {}
    each = ((path, key) for path, thing in names.each() for key in thing.keys)
    return {(iris.kind_of(path), key): path for path, key in each if hash(key) in twice}
