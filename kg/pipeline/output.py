"""Writing a folder of files so that it is never half written: stage beside, then rename."""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kg import foreign
from kg.disk import alone, reading, sync
from kg.errors import OutputError
from kg.rdf.files import CACHE, IDS, NQUADS, PICTURE, REPORT, TURTLE

_STAGING = ".kg-staging-"
READY = ".kg-ready"
"""The working folder of a build that is done, while its files are moved: the next build goes on with that."""


_BEGINNINGS = {
    TURTLE: b"@base <",
    NQUADS: b"<",
    PICTURE: b"<!DOCTYPE html>",
    IDS: b"path\tkey\treplaced by\n",
    REPORT: b'{\n  "schema_version"',
    CACHE: b"SQLite format 3\0",
}
"""What the files begin with that a build writes and may replace."""


@contextlib.contextmanager
def staged(out: Path) -> Iterator[Path]:
    """An empty folder; what is in it at the end of the block is moved to `out`, each file whole.

    Files of `out` that are not replaced stay. When the block fails, `out` stays as it was, or is not there.

    Raises:
        OutputError: when the folder cannot be made or written, or another build is at work in it.
    """
    with _as_output_error(out):
        is_new = not out.exists()
        try:
            out.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            kind = "a link to nothing" if is_new else "a file, not a folder"
            raise OutputError(f"{out} is {kind}: choose another folder to write to.") from error
    with _as_output_error(out), _only_build(out):
        for left_by_the_dead in out.glob(_STAGING + "*"):
            shutil.rmtree(left_by_the_dead, ignore_errors=True)
        if (out / READY).is_symlink():  # what it leads to is not ours to move
            raise OutputError(f"{out / READY} is a link, which kg never makes: delete it, then build again.")
        if (out / READY).is_dir():
            _move(out)
        folder = Path(tempfile.mkdtemp(prefix=f"{_STAGING}{os.getpid()}-", dir=out))
        try:
            yield folder
            _make_ready(folder, out)
            _move(out)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            if is_new:
                with contextlib.suppress(OSError):  # it has the files of the build
                    out.rmdir()


@contextlib.contextmanager
def _as_output_error(out: Path, state: str = "Nothing in it was changed.") -> Iterator[None]:
    """Whatever cannot be written raises `OutputError`, with the state in which the folder is then."""
    try:
        yield
    except ConnectionError:  # of whoever is told how far the build is: no fault of the folder
        raise
    except OSError as error:
        what = error.strerror or str(error)
        raise OutputError(f"cannot write into {out}: {what}. {state}") from error


def refuse_files_of_others(out: Path) -> None:
    """Nobody's own file is lost because it has the name of one of ours.

    Raises:
        OutputError: for a file of another program by such a name, and for what is no file.
        InputError: for one that cannot be read.
    """
    for name, beginning in _BEGINNINGS.items():
        path = out / name
        if path.exists() and not path.is_file():
            raise OutputError(f"{path} is no file, and one must be written there. Move it away.")
        with reading(path):  # else it would be said that nothing can be written
            others = foreign.is_of_others(path, beginning)
        if others:
            raise OutputError(
                f"{path} was not written by kg, or is damaged, and would be replaced. "
                "Move it away, restore it from its last version, or choose another folder to write to."
            )


def _make_ready(folder: Path, out: Path) -> None:
    """Make the working folder that of a build that is done, by one rename."""
    for path in folder.iterdir():
        if (out / path.name).is_dir():
            raise IsADirectoryError(errno.EISDIR, f"{out / path.name} is a folder, where a file must be")
        sync(path)
    sync(folder)
    folder.rename(out / READY)
    sync(out)


def _move(out: Path) -> None:
    """Put the files of a build that is done in their places; may be done again from wherever it ended."""
    state = "Some of its files may be new already: the next build there puts the rest in place."
    with _as_output_error(out, state):
        # The names first: they must be known before a graph that uses them can be seen.
        for path in sorted((out / READY).iterdir(), key=lambda path: (path.name != IDS, path.name)):
            path.replace(out / path.name)
        sync(out)
        (out / READY).rmdir()


def _holder(folder: Path) -> str:
    """Which process is writing, as far as the name of its working folder says."""
    held = next((path.name.removeprefix(_STAGING) for path in folder.glob(_STAGING + "*")), "")
    number = held.partition("-")[0]
    return f" (process {number})" if number.isdecimal() else ""


@contextlib.contextmanager
def _only_build(folder: Path) -> Iterator[None]:
    """One build at a time in a folder."""
    with contextlib.ExitStack() as held:
        try:
            held.enter_context(alone(folder, wait=False))
        except BlockingIOError as error:
            message = f"another kg{_holder(folder)} is writing into {folder}: wait for it, then build again."
            raise OutputError(message) from error
        yield
