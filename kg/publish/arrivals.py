"""How much of a graph has arrived in a store, kept in a file, so that a load that broke off can go on."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from kg import foreign
from kg.errors import InputError, UsageError
from kg.publish.replacing import replace_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """How far the load of one file into one store has come."""

    url: str
    """The store."""
    sha256: str
    """Of the file that is loaded."""
    graphs: tuple[str, ...] = ()
    """What its graphs are called there, sorted: a prefix gives other names, which nothing has come to."""
    add: bool = False
    """Whether what is in the store stays."""
    statements: Mapping[str, int] = field(default_factory=dict)
    """Graph → how many of its statements are in the store; they go one after the other."""

    def has(self, graph: str, statements: int) -> bool:
        """Whether so many statements of a graph are in the store."""
        return statements <= self.statements.get(graph, 0)

    def plus(self, graph: str, statements: int) -> "Arrivals":
        """The same with more: so many of a graph.

        >>> start = Arrivals(url="http://localhost/store", sha256="00")
        >>> start.plus("", 10).has("", 10), start.has("", 10)
        (True, False)
        """
        return replace(self, statements={**self.statements, graph: statements})


def place(file: Path, url: str) -> Path:
    """Where it is kept: beside the file, one for each store.

    >>> str(place(Path("exports/graph.nq"), "http://localhost:7878/store"))
    'exports/graph.nq.load-52415aa5.json'
    """
    return file.with_name(f"{file.name}.load-{hashlib.sha256(url.encode()).hexdigest()[:8]}.json")


def write(path: Path, arrivals: Arrivals) -> None:
    """Replace the file at once, whatever happens meanwhile; a link in its place leads to nothing of ours.

    Raises:
        OSError: when it cannot be written.
    """
    replace_file(path, msgspec.json.encode(arrivals), follow_links=False)


def read(path: Path, now: Arrivals) -> Arrivals:
    """What had arrived when a load broke off; `now` says what is to be loaded, which must be the same.

    Raises:
        UsageError: when no load broke off, or what is to be loaded has changed.
        InputError: when the file is damaged.
    """
    try:
        then = foreign.read_json(path, Arrivals)
    except FileNotFoundError:
        raise UsageError(
            f"No load into {now.url} broke off: there is no {path}. Leave --resume (in Python resume) out."
        ) from None
    except (OSError, ValueError):
        raise InputError(
            f"{path} is damaged. Delete it, and load from the beginning, without --resume (in Python resume)."
        ) from None
    if replace(then, statements={}) != now:
        raise UsageError(
            "What is to be loaded is not what broke off: the file, what its graphs are called there "
            f"(--graph-prefix, in Python prefix) or --add (in Python add) is another ({path}). "
            "Load from the beginning, without --resume (in Python resume)."
        )
    return then
