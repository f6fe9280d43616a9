"""Which files a list of inputs means, and what each is called in the graph. Opens no file."""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError, UsageError
from kg.model import Issue
from kg.readers.files.archives import look_into
from kg.readers.files.source import shown, unreadable
from kg.readers.rules import Rule, issue


class FoundFile(NamedTuple):
    """A file that an input means."""

    path: Path
    """Where it lies."""
    name: str
    """What the graph calls it: the path as asked for, without `.` and `..`, with `/` on every system."""
    named: bool
    """True when the file itself was asked for, and not only a folder that holds it."""


class FoundFolder(NamedTuple):
    """A folder that was asked for."""

    path: Path
    """Where it lies."""
    files: tuple[FoundFile, ...]
    """Those that it leads to."""
    issues: tuple[Issue, ...]
    """What lies in it and cannot be read."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of all inputs, by name; each file once."""

    files: tuple[FoundFile, ...]
    """Sorted by name."""
    folders: tuple[FoundFolder, ...]
    """In the order in which they were asked for."""
    issues: tuple[Issue, ...]
    """What cannot be read of all inputs, archives included."""


def list_files(inputs: Sequence[Path], skip: Iterable[Path] = ()) -> Listing:
    """The regular files that the inputs mean: named files, and all in named folders but hidden ones.

    Files and folders of `skip` that lie in a named folder are passed over: a build's own output is no input.

    A file in `seeds` is called `seeds/…`; in `/a/b/seeds` or `../seeds` it is called `seeds/…` too. A file
    that is reached twice, also through a symbolic link, is listed once.

    >>> list_files([]).files
    ()

    Raises:
        InputError: an input does not exist, is neither file nor folder, or cannot be looked at.
        UsageError: two files would get the same name.
    """
    issues: list[Issue] = []
    skipped = frozenset(map(os.path.realpath, skip))
    reached: dict[str, FoundFile] = {}
    folders: list[tuple[Path, list[str], list[Issue]]] = []
    for root in inputs:
        below: list[Issue] = []
        files = [(os.path.realpath(file.path), file) for file in _files_of(root, skipped, below)]
        issues += below
        for real, file in files:
            reached[real] = _one_of(reached.get(real, file), file)
        if not any(file.named for _, file in files):
            folders.append((root, [real for real, _ in files], below))
    _refuse_equal_names(reached.values())
    return Listing(
        files=tuple(sorted(reached.values(), key=lambda file: file.name)),
        folders=tuple(
            FoundFolder(root, tuple(reached[real] for real in reals), tuple(below))
            for root, reals, below in folders
        ),
        issues=tuple(dict.fromkeys(issues)),
    )


def name_of(root: Path, path: Path) -> str:
    """What the graph calls a file that lies at or below an input.

    >>> name_of(Path("seeds"), Path("seeds/000.txt")), name_of(Path("/a/b/seeds"), Path("/a/b/seeds/000.txt"))
    ('seeds/000.txt', 'seeds/000.txt')
    """
    if root.is_absolute() or ".." in root.parts:
        absolute = Path(os.path.abspath(root))
        name = absolute.name / path.relative_to(root)
    else:
        name = path
    return unicodedata.normalize("NFC", shown(name.as_posix()))


def _one_of(one: FoundFile, other: FoundFile) -> FoundFile:
    """The same file reached twice: by the name that sorts first, whatever the order of the inputs."""
    first = min(one, other, key=lambda file: (file.name, str(file.path)))
    return first._replace(named=one.named or other.named)


def _refuse_equal_names(files: Iterable[FoundFile]) -> None:
    by_name: dict[str, FoundFile] = {}
    for file in files:
        other = by_name.setdefault(file.name, file)
        if other is not file:
            both = f"{shown(other.path)} and {shown(file.path)}"
            way_out = "Build from a folder that holds both."
            if file.path.parent == other.path.parent:
                way_out = "They differ in how an accent is written, “é” as one character or two: rename one."
            message = f"Two documents would be called {file.name}: {both}. {way_out}"
            raise UsageError(message)


def _files_of(root: Path, skipped: frozenset[str], issues: list[Issue]) -> Iterator[FoundFile]:
    try:
        mode = os.stat(root).st_mode
    except (OSError, ValueError) as error:
        raise unreadable(root, error) from error
    if stat.S_ISDIR(mode):
        yield from _files_below(root, skipped, issues)
    elif stat.S_ISREG(mode):
        yield from _files_in(root, root, issues)
    else:
        raise InputError(f"{shown(root)} is neither a file nor a folder. Save what it gives to a file first.")


def _files_below(root: Path, skipped: frozenset[str], issues: list[Issue]) -> Iterator[FoundFile]:
    """Files of a folder and its folders, without hidden ones; each is entered once, so links may loop."""
    waiting = [root]
    entered: set[str] = set(skipped)
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in entered:
            continue
        entered.add(real)
        try:
            names = sorted(os.listdir(folder))
        except OSError as error:
            if folder == root:
                raise InputError(
                    f"{shown(root)} cannot be listed: {error.strerror}. Check its permissions."
                ) from error
            issues.append(_unreadable(root, folder, error.strerror or "unknown reason"))
            continue
        if folder != root and set(names) >= _GRAPH_FILES:
            if os.path.realpath(folder / "graph.nq") not in skipped:
                issues.append(_another_graph(root, folder))
            continue
        for path in (folder / name for name in names if not name.startswith(".")):
            try:
                mode = os.stat(path).st_mode
            except FileNotFoundError:
                issues.append(_unreadable(root, path, "it is a link to nothing, or was just deleted"))
                continue
            except OSError as error:
                issues.append(_unreadable(root, path, error.strerror or "unknown reason"))
                continue
            if stat.S_ISDIR(mode):
                waiting.append(path)
            elif not stat.S_ISREG(mode):
                issues.append(_unreadable(root, path, "it is no regular file"))
            elif os.path.realpath(path) not in skipped:
                yield from _files_in(root, path, issues)


def _files_in(root: Path, path: Path, issues: list[Issue]) -> Iterator[FoundFile]:
    """The file, or of an archive the documents in it."""
    archive, name = look_into(path), name_of(root, path)
    for member in archive.members:
        yield FoundFile(path / member, name_of(root, path / member), named=False)
    if not archive.members:
        yield FoundFile(path, name, named=path == root)
    if archive.passed_over:
        count, some = len(archive.passed_over), ", ".join(map(shown, archive.passed_over[:3]))
        why = "names that lead out of it, or more than its size allows"
        what = f"{name} holds {why}; {count:,} were passed over: {some}."
        issues.append(issue(Rule.UNREADABLE_FILE, name, None, f"{what} Unpack it, and name the folder."))
    if archive.repeated:
        some = ", ".join(map(shown, archive.repeated[:3])) + (" …" if len(archive.repeated) > 3 else "")
        what = f"{name} holds several documents of one name, {some}; of each name the last alone was read."
        issues.append(issue(Rule.UNREADABLE_FILE, name, None, f"{what} Give each a name of its own."))


_GRAPH_FILES = {"graph.nq", "graph.ttl", "ids.tsv", "report.json"}


def _another_graph(root: Path, folder: Path) -> Issue:
    name = name_of(root, folder)
    message = f"{name} holds a graph that kg built, and no documents; it was passed over."
    return issue(Rule.OTHER_GRAPH, name, None, message)


def _unreadable(root: Path, path: Path, reason: str) -> Issue:
    name = name_of(root, path)
    return issue(Rule.UNREADABLE_FILE, name, None, f"{name} cannot be read: {reason}. It was skipped.")
