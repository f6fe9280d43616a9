"""What a build leaves to be known again: what it was made with, and the files that it made."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from kg import foreign
from kg.disk import touched

STAMP = ".kg-made"
"""The file beside the graph."""


class Stamp(msgspec.Struct):
    """What a build was made with, and what it made."""

    recipe: str
    """As `kg.pipeline.unchanged.recipe` has it."""
    files: dict[str, list[int]]
    """Name of a file → size, time and inode, which change when it is edited, replaced or copied."""


def stamp(folder: Path, made_with: str, names: Sequence[str]) -> None:
    """Leave the stamp of a build beside its files, which may still be moved together."""
    made = {name: touched(folder / name) for name in names}
    (folder / STAMP).write_bytes(msgspec.json.encode(Stamp(made_with, made)))


def read(folder: Path) -> Stamp:
    """The stamp of a build.

    Raises:
        OSError: when there is none that can be one.
        ValueError: when it is broken.
    """
    return foreign.read_json(folder / STAMP, Stamp)


def as_built(folder: Path, names: Sequence[str]) -> bool:
    """Whether these files, in the order in which a build writes them, are those of one build.

    By their sizes and the order of their times, so that a copy of the folder may count as well. False where a
    build left no stamp, as after small ones.
    """
    try:
        made = read(folder).files
        found = [touched(folder / name) for name in names]
    except (OSError, ValueError):
        return False
    sizes, times = [size for size, _, _ in found], [time for _, time, _ in found]
    return sizes == [made.get(name, [-1])[0] for name in names] and times == sorted(times)
