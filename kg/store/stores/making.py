"""Stores from files: made anew, or made of another by what has changed; each in a process of its own."""

import os
import shutil
from pathlib import Path
from typing import Any

from kg.disk import reading
from kg.store import complaint
from kg.store.source import Source
from kg.store.stores.blank import file_has_blank_node
from kg.store.stores.difference import Difference
from kg.store.workers.process import MAKER, Worker, WorkerDiedError
from kg.store.workers.stopping import Stop


def make(
    file: Path,
    folder: Path,
    name: Path,
    stop: Stop | None = None,
    *,
    extension: str = "nq",
    base: str | None = None,
) -> None:
    """Write what a file holds as a store into a new folder; in errors it has a name.

    N-Quads are loaded in portions; those with blank nodes and other formats whole, which takes more time and
    memory.

    Raises:
        InputError: for a file that may not be read or is broken, with line and column.
        OSError: when the store cannot be written.
        StoppedError: when it is called off.
    """
    stop = stop or Stop()
    with reading(name):
        if not file.is_fifo():  # what comes through one comes once
            file.open("rb").close()
    whole = extension != "nq" or file_has_blank_node(file)
    about = {"file": str(file), "extension": extension, "base": base}
    end = _asked({"do": "fill", "folder": str(folder), "whole": whole} | about, stop)
    if end.get("error") == "syntax":
        raise complaint.of_file(end, Source(file=name))
    if not _done(end)["joined"]:
        _done(_asked({"do": "join", "folder": str(folder)}, stop))


def make_of(store: Path, changes: Difference, folder: Path, stop: Stop | None = None) -> None:
    """Write another store into a new folder; the first stays as it is, and both share what is equal.

    Tables of a store are never changed, only replaced; so a link to them is a copy.

    Raises:
        OSError: when the store cannot be written, or files of the first cannot be shared.
        StoppedError: when it is called off.
    """
    folder.mkdir()
    for path in store.iterdir():
        if path.suffix == ".sst":
            os.link(path, folder / path.name)
        elif path.suffix == ".log" or path.name.startswith(("CURRENT", "IDENTITY", "MANIFEST", "OPTIONS")):
            shutil.copyfile(path, folder / path.name)
    lines = {"gone": folder.with_name("gone.nq"), "come": folder.with_name("come.nq")}
    lines["gone"].write_bytes(b"".join(sorted(changes.gone)))
    lines["come"].write_bytes(b"".join(sorted(changes.come)))
    files = {name: str(path) for name, path in lines.items()}
    _done(_asked({"do": "change", "folder": str(folder), **files}, stop or Stop()))


def _asked(request: dict[str, Any], stop: Stop) -> dict[str, Any]:
    """How the work of a new process ended."""
    worker = Worker(MAKER)
    try:
        with stop.runs(worker.stop):
            return worker.ask(request)
    except WorkerDiedError as error:
        stop.check()
        raise OSError(f"the process that wrote it is gone: {error}") from error
    finally:
        worker.kill()


def _done(end: dict[str, Any]) -> dict[str, Any]:
    if "error" in end:
        raise OSError(end["message"])
    return end
