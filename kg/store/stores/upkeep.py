"""Keeps the store of a build folder equal to its `graph.nq`, whoever else does the same at the same time.

A store keeps the file that it was made of, so that it can follow the next one by what differs. See
`docs/decisions/021-store.md`.
"""

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from kg import foreign
from kg.disk import alone, only_writer, reading, touched
from kg.rdf.files import NQUADS
from kg.store.source import Source
from kg.store.stores.blank import has_blank_node
from kg.store.stores.difference import difference
from kg.store.stores.making import make, make_of
from kg.store.workers.stopping import Stop

STORE = "store"
"""The folder of the store inside a build folder."""
MAKING = "Making "
"""What a notice begins with that something is made, and nothing is wrong."""
_STAMP = "graph.nq.sha256"
_KEPT = "graph.nq.before"
"""A second name for the file that the store was made of: no copy, and free until a build replaces that."""
_OURS, _OLD = "store.tmp-", "old"
_LOCK = "store.lock"
"""There as long as somebody makes the store. The folder itself is the lock of builds, which need not wait."""
_BYTES_A_CHANGE = 10_000
"""A store follows changes of a line in so many bytes, which is one in 50, added up since it was made anew."""


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What a store was made of."""

    digest: str
    """SHA-256 of the file."""
    touched: list[int]
    """Size, time and inode: a build replaces the file, so that one of them differs."""
    changes: int
    """Statements by which it has followed since it was made anew."""
    size: int = 0
    """Bytes that the engine reads of it: where its list of tables is cut, it opens as a graph of nothing."""

    def __str__(self) -> str:
        return " ".join(map(str, [self.digest, *self.touched, self.changes, self.size])) + "\n"


def up_to_date(build: Path, notice: Callable[[str], None], stop: Stop | None = None) -> Source:
    """The store of a build folder, brought up to `graph.nq`; the file where no store can be written.

    A store is made beside the old one and put in its place by renaming, so that a reader sees the old or the
    new one and never half of one. A second process waits for the first and then uses what that one made. A
    build may go on meanwhile: it replaces `graph.nq`, and the store is that of the file that was there.

    Raises:
        InputError: for a file that may not be read or is broken, with line and column; the old store stays.
        StoppedError: when it is called off; nothing is left of it.
    """
    try:
        return Source(folder=bring_up(build, notice, stop))
    except OSError as error:
        store, file = build / STORE, build / NQUADS
        notice(f"{store} cannot be written ({error.strerror or error}): {file} is read into memory instead.")
        return Source(file=file)


def bring_up(build: Path, notice: Callable[[str], None], stop: Stop | None = None) -> Path:
    """The store of a build folder, brought up to `graph.nq`.

    Raises as `up_to_date`, and:
        OSError: where no store can be written.
    """
    file, store = build / NQUADS, build / STORE
    with reading(file):
        if _matches(store, file):
            return store
        file.open("rb").close()
    with _only_maker(build, notice):
        if not _matches(store, file):
            _replace(build, notice, stop)
    return store


def made_of(store: Path) -> str | None:
    """The SHA-256 of the `graph.nq` that a store was made of; `None` of a store that no build folder has."""
    stamp = _read_stamp(store)
    return None if stamp is None else stamp.digest


def nquads_of(source: Source) -> Path | None:
    """The file of N-Quads that says what a graph says: the graph itself, or what its store was made of.

    `None` for other graphs, a pipe among them, and where that file is not there any more as it was.
    """
    if source.folder is None:
        file = source.file if source.extension == "nq" else None
        return None if file is None or file.is_fifo() else file
    stamp, kept = _read_stamp(source.folder), source.folder / _KEPT
    return kept if stamp is not None and kept.is_file() and stamp.touched == touched(kept) else None


@contextlib.contextmanager
def _only_maker(build: Path, notice: Callable[[str], None]) -> Iterator[None]:
    """Nobody else makes the store meanwhile; `notice` is told when that must be waited for."""
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(only_writer(build / _LOCK, wait=False))
        except BlockingIOError:
            notice(f"Waiting for {build / STORE}, which another process makes …")
            held.enter_context(only_writer(build / _LOCK))
        yield


def places(store: Path) -> Iterator[Path]:
    """Where a store may be: in its place, or where whoever put another there moved it for its readers."""
    yield store
    yield from (fresh / _OLD for fresh in store.parent.glob(_OURS + "*"))


def _replace(build: Path, notice: Callable[[str], None], stop: Stop | None) -> None:
    for left in build.glob(_OURS + "*"):  # by the dead, since nobody else is at work here, or for a reader
        _delete(left)
    fresh = Path(tempfile.mkdtemp(prefix=_OURS, dir=build))
    try:
        file = _kept(build / NQUADS, fresh)
        stamp = _stamp(file)  # before it is read: a change meanwhile shows at the next look
        if (changes := _followed(build / STORE, file, fresh, stop)) is None:
            notice(f"{MAKING}{build / STORE} from {build / NQUADS} …")  # it can be written
            make(file, fresh / "new", build / NQUADS, stop)
        if file.parent == fresh:
            file.rename(fresh / "new" / _KEPT)
        stamp = replace(stamp, changes=changes or 0, size=_size(fresh / "new"))
        (fresh / "new" / _STAMP).write_text(str(stamp), encoding="ascii")
        with contextlib.suppress(FileNotFoundError):
            (build / STORE).rename(fresh / _OLD)
        (fresh / "new").rename(build / STORE)
    finally:
        _delete(fresh)


def _kept(file: Path, folder: Path) -> Path:
    """A name for the file that stays when a build replaces it; the file where files have one name only."""
    try:
        os.link(os.path.realpath(file), folder / _KEPT)  # or Linux links a link, which leads elsewhere there
    except OSError:
        return file
    return folder / _KEPT


def _followed(store: Path, file: Path, fresh: Path, stop: Stop | None) -> int | None:
    """Make the new store of the old one; how many statements differ since that was made anew.

    `None` when it is to be made anew: too much differs, or a blank node, which has another name in the store,
    or the old store or its file is not what it was.
    """
    stamp, before = _read_stamp(store), nquads_of(Source(folder=store))
    if stamp is None or before is None:
        return None
    try:
        changes = difference(before, file, file.stat().st_size // _BYTES_A_CHANGE - stamp.changes)
        if changes is None or has_blank_node(b"\n".join(changes.gone | changes.come)):
            return None
        make_of(store, changes, fresh / "new", stop)
    except OSError:  # it is damaged, or the disk is full, as will be seen when it is made anew
        shutil.rmtree(fresh / "new", ignore_errors=True)
        return None
    return stamp.changes + len(changes.gone) + len(changes.come)


def _delete(fresh: Path) -> None:
    """Delete a working folder, unless a reader has the store that lies in it; the next one at work will."""
    try:
        with alone(fresh / _OLD, wait=False):
            shutil.rmtree(fresh, ignore_errors=True)
    except (FileNotFoundError, NotADirectoryError):
        shutil.rmtree(fresh, ignore_errors=True)
    except BlockingIOError:
        pass


def _matches(store: Path, file: Path) -> bool:
    """Whether the store was made from this very file; a file that was not touched since is not read again."""
    stamp = _read_stamp(store)
    if stamp is None or stamp.touched == touched(file):
        return stamp is not None
    found = _stamp(file)
    if stamp.digest == found.digest:
        with contextlib.suppress(OSError):  # it is right, also where nobody may write or another is at work
            _renew(store, file, found)
    return stamp.digest == found.digest


def _renew(store: Path, file: Path, found: _Stamp) -> None:
    """Let the store know its file by another inode or time, as when the build folder was copied."""
    build = store.parent
    with only_writer(build / _LOCK, wait=False):
        stamp = _read_stamp(store)
        if stamp is None or stamp.digest != found.digest:
            return  # another one has put a new store in its place
        fresh = Path(tempfile.mkdtemp(prefix=_OURS, dir=build))
        try:
            if (kept := _kept(file, fresh)) != file:
                kept.replace(store / _KEPT)
            renewed = replace(stamp, touched=found.touched)
            (fresh / _STAMP).write_text(str(renewed), encoding="ascii")
            (fresh / _STAMP).replace(store / _STAMP)
        finally:
            _delete(fresh)


def is_damaged(store: Path) -> bool:
    """Whether a store is not as long any more as it was when its stamp was written.

    >>> is_damaged(Path("seeds"))  # no store of a build folder: nobody knows
    False
    """
    stamp = _noted(store)
    return stamp is not None and stamp.size != _size(store)


def _read_stamp(store: Path) -> _Stamp | None:
    """What a store was made of; `None` where there is none that one of ours could be, or not all of it."""
    stamp = _noted(store)
    try:
        return stamp if stamp and foreign.is_plain(store) and stamp.size == _size(store) else None
    except OSError:
        return None


def _noted(store: Path) -> _Stamp | None:
    """What the stamp of a store says; `None` where there is none that could be ours."""
    try:
        digest, *numbers = foreign.read(store / _STAMP).decode("ascii").split()
        *file, changes, size = map(int, numbers)
    except (OSError, ValueError):
        return None
    return _Stamp(digest, file, changes, size)


def _size(store: Path) -> int:
    """Bytes of the tables of a store, of the list of them, and of what is in none yet."""
    read = [*store.glob("*.sst"), *store.glob("*.log"), *store.glob("MANIFEST-*")]
    return sum(path.stat().st_size for path in read)


def _stamp(file: Path) -> _Stamp:
    before = touched(file)
    return _Stamp(_sha256(file), before, changes=0)


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
