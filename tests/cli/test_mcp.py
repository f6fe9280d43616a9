import subprocess
import sys

import pytest

HIDDEN = (
    "import sys; sys.argv = ['kg', 'mcp']\n"
    "import importlib.util as util; find = util.find_spec\n"
    "util.find_spec = lambda name, *more: None if name == 'mcp' else find(name, *more)\n"
    "from kg.cli.main import main; main()"
)


def test_without_the_extra_it_says_what_to_install() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HIDDEN], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "pip install 'scholarly-kg[mcp]'" in done.stderr


@pytest.mark.slow
def test_it_ends_when_nobody_asks_any_more() -> None:
    command = [sys.executable, "-m", "kg", "mcp", "-g", "exports/graph.ttl"]
    done = subprocess.run(command, input="", capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.slow
def test_a_graph_that_is_not_there_ends_it_with_words() -> None:
    command = [sys.executable, "-m", "kg", "mcp", "-g", "nowhere"]
    done = subprocess.run(command, input="", capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 3
    assert "no such file or folder" in done.stderr
