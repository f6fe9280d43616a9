"""What drives a build and changes nothing of its result: processes, findings from before, whom to tell."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeAlias


class Progress(NamedTuple):
    """How far a build is."""

    stage: str
    """What it is at, in words: `reading`."""
    done: int
    """How much of it is done."""
    total: int
    """How much there is to do, in the same unit."""
    papers: int
    """How many papers that is so far."""


Tell: TypeAlias = Callable[[Progress], None]
"""Called with how far the build is, some times a second."""


def nobody(_: Progress) -> None:
    """For builds that nobody watches."""


@dataclass(frozen=True, slots=True)
class Driver:
    """How the work is done; every driver gives the same graph."""

    jobs: int = 1
    """Processes that read the texts."""
    kept: Path | None = None
    """The findings of an earlier build, which need not be made again; they may be missing or damaged."""
    tell: Tell = field(default=nobody)
    """Called with how far it is."""
    notice: Callable[[str], None] = field(default=lambda _: None)
    """Called with what went otherwise than it should, and does no harm."""
