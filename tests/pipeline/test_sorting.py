from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kg.pipeline.sorting import sorted_lines


@given(lines=st.lists(st.text("ab\U0001f600é", max_size=4).map(lambda t: t + "\n")), run=st.integers(1, 5))
def test_runs_on_disk_give_the_order_of_memory(lines: list[str], run: int, tmp_path_factory: object) -> None:
    folder = tmp_path_factory.mktemp("runs")  # type: ignore[attr-defined]
    assert isinstance(folder, Path)
    with sorted_lines(lines, folder, run) as ordered:
        assert list(ordered) == sorted(lines)
