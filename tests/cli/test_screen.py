import pytest

from kg.cli.screen import width, wrapped

LINE = "  'BAM' uses 'attention experts', as 1 paper says (confidence 0.9)"


def test_a_pipe_has_no_width() -> None:
    assert width() is None


@pytest.mark.parametrize("columns", [None, 80])
def test_a_line_for_which_there_is_room_stays_as_it_is(columns: int | None) -> None:
    assert wrapped(LINE, columns, indent=2) == LINE


def test_a_long_line_is_broken_between_words_and_keeps_its_indent() -> None:
    lines = wrapped(LINE, 40, indent=2).splitlines()
    assert max(map(len, lines)) <= 40
    assert [len(line) - len(line.lstrip()) for line in lines] == [2, 4]
    assert " ".join(line.strip() for line in lines) == LINE.strip()


def test_what_can_be_copied_is_not_broken() -> None:
    path = "concept/mixture-of-experts-jl75kd5kij6s5"
    assert path in wrapped(f"may be the same as Mixture of Experts ({path})", 30)
