"""Writing one file so that it is never half written: beside the old one, then in its place."""

import os
import stat
import tempfile
from pathlib import Path


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
    target = path.resolve() if follow_links else path
    with tempfile.NamedTemporaryFile("wb", dir=target.parent, prefix=".kg-staging-", delete=False) as file:
        staged = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            staged.chmod(_mode(target))
            staged.replace(target)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise


def _mode(target: Path) -> int:
    """Who may read and write: as it was, and all may read a new file."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return 0o644
    return mode & 0o777 if stat.S_ISREG(mode) else 0o644
