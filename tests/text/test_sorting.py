import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg.text.sorting import sorted_lines


@given(lines=st.lists(st.text("ab\U0001f600é", max_size=4).map(lambda t: t + "\n")), run=st.integers(1, 5))
def test_runs_on_disk_give_the_order_of_memory(lines: list[str], run: int, tmp_path_factory: object) -> None:
    folder = tmp_path_factory.mktemp("runs")  # type: ignore[attr-defined]
    assert isinstance(folder, Path)
    with sorted_lines(lines, folder, run) as ordered:
        assert list(ordered) == sorted(lines)


def test_two_sort_in_one_folder_at_a_time(tmp_path: Path) -> None:
    numbers = [f"{number * 7919 % 997:03d}\n" for number in range(997)]
    with (
        sorted_lines(numbers, tmp_path, 100) as lines,
        sorted_lines(["b\n", "a\n"] * 300, tmp_path, 100) as others,
    ):
        assert list(others) == ["a\n"] * 300 + ["b\n"] * 300
        assert list(lines) == sorted(numbers)
    assert list(tmp_path.iterdir()) == []


SORTING = """
import os, resource, sys
from pathlib import Path
from kg.text.sorting import MOST_OPEN, sorted_lines
numbers = [f"{number * 7919 % 5003:05d}\\n" for number in range(5000)]
opened = len(os.listdir("/proc/self/fd")) if os.path.exists("/proc/self/fd") else 50
resource.setrlimit(resource.RLIMIT_NOFILE, (opened + MOST_OPEN + 10,) * 2)
with sorted_lines(numbers, Path(sys.argv[1]), 10) as lines:
    assert list(lines) == sorted(numbers)
"""


def test_no_more_files_are_open_than_systems_allow(tmp_path: Path) -> None:
    """In a process of its own: other tests leave files open, and their number changes meanwhile."""
    subprocess.run([sys.executable, "-c", SORTING, str(tmp_path)], check=True)
