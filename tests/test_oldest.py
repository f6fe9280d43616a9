"""The oldest versions of other packages that `kg` may be installed with are those that are tried."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_OF_ALL_PYTHONS = re.compile(r"(?P<name>[\w.-]+)>=(?P<version>[\d.]+)(?:,<[\d.]+)?")


def test_what_pyproject_allows_is_what_is_tried() -> None:
    allowed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    found = filter(None, map(_OF_ALL_PYTHONS.fullmatch, allowed))
    lines = (ROOT / "tests" / "oldest.txt").read_text("utf-8").splitlines()
    tried = dict(line.split("==") for line in lines if not line.startswith("#"))
    assert tried == {each["name"]: each["version"] for each in found}
