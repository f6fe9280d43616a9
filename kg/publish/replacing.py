"""Writing one file so that it is never half written: beside the old one, then in its place."""

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import IO


def replace_file(path: Path, data: bytes, *, follow_links: bool = True) -> None:
    """Put data in the place of a file, or where none is; what a link leads to is replaced, not the link.

    Whose name no person has given is written without `follow_links`: then the link is replaced.

    Raises:
        OSError: when it cannot be written; the old file is still there then.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     replace_file(Path(folder, "graph.html"), b"<!DOCTYPE html>")
    ...     Path(folder, "graph.html").read_bytes()
    b'<!DOCTYPE html>'
    """
    with replacing(path, follow_links=follow_links) as file:
        file.write(data)


@contextlib.contextmanager
def replacing(path: Path, *, follow_links: bool = True) -> Iterator[IO[bytes]]:
    """A new file, for whoever writes it bit by bit; at the end it is in the place of the old one.

    When anything fails meanwhile, the old one stays, and nothing is left of the new one. A device or a pipe
    is no file that another could take the place of, and is written into.

    Raises:
        OSError: as `replace_file`.
    """
    target = Path(os.path.realpath(path)) if follow_links else path
    if follow_links and target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    if follow_links and target.exists() and not target.is_file():
        with target.open("wb") as device:
            yield device
        return
    mode = _mode(target)
    staged = target.with_name(f".kg-staging-{secrets.token_hex(8)}")
    new = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else 0o600)
    try:
        with open(new, "wb") as file:
            yield file
            file.flush()
            if mode is not None:
                os.fchmod(new, mode)
            os.fsync(new)
        staged.replace(target)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int | None:
    """Who may read and write, where a file is there; who may a new one, the umask says."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return None
    return mode & 0o777 if stat.S_ISREG(mode) else None
