"""What a command would load and compile, done before there is one: see `tests.running`."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as `kg.cli.start`: no thread may be there at a fork

from kg.api import build

with TemporaryDirectory() as folder:
    build(Path(__file__).resolve().parent.parent / "seeds", folder)
