"""What code and data a result depends on, as a hash: no version number can be forgotten."""

import hashlib
from collections.abc import Iterator
from importlib.resources.abc import Traversable


def version(*folders: Traversable) -> str:
    """The hash of every file in the folders, by its name; what Python compiles of them does not count.

    >>> from importlib.resources import files
    >>> len(version(files("kg.text")))
    64
    """
    digest = hashlib.sha256()
    for folder in folders:
        for name, data in sorted(_contents(folder, "")):
            digest.update(f"{name}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def _contents(folder: Traversable, above: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = f"{above}/{entry.name}"
        if not entry.is_dir():
            yield name, entry.read_bytes()
        elif entry.name != "__pycache__":
            yield from _contents(entry, name)
