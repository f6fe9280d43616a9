"""Writing one file so that it is never half written: beside the old one, then in its place."""

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, data: bytes) -> None:
    """Put data in the place of a file, or where none is; what a link leads to is replaced, not the link.

    Raises:
        OSError: when it cannot be written; the old file is still there then.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     replace_file(Path(folder, "graph.html"), b"<!DOCTYPE html>")
    ...     Path(folder, "graph.html").read_bytes()
    b'<!DOCTYPE html>'
    """
    target = path.resolve()
    with tempfile.NamedTemporaryFile("wb", dir=target.parent, prefix=".kg-staging-", delete=False) as file:
        staged = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            staged.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
            staged.replace(target)
        except BaseException:
            staged.unlink(missing_ok=True)
            raise
