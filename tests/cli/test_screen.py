import shutil
from pathlib import Path

import pytest

from kg.cli.screen import width, wrapped
from kg.text.printing import safe
from tests.running import kg

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


HOSTILE = "a\x1b]0;owned\x07\u202ez"
"""A name that would give the terminal another title, and turn round what follows it."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("named")
    shutil.copytree("exports", folder / HOSTILE)
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("validate", HOSTILE),
        ("diff", HOSTILE, HOSTILE),
        ("show", "Qizhen Zhang", "-g", HOSTILE),
        ("explain", "Qizhen Zhang", "-g", HOSTILE),
        ("query", "coauthors", "-g", HOSTILE),
        ("identity", "review", "-g", HOSTILE, "--curation", HOSTILE + ".tsv"),
        ("export", HOSTILE, "-g", HOSTILE),
        ("export", HOSTILE + ".bib", "-g", HOSTILE),
        ("stats", HOSTILE),
        ("build", "none", "-o", HOSTILE, "--curation", HOSTILE),
        ("view", HOSTILE, "-o", HOSTILE + ".html"),
    ],
    ids=lambda words: words[0],
)
def test_no_terminal_obeys_the_name_of_a_file(words: tuple[str, ...], hostile: Path) -> None:
    done = kg(*words, cwd=hostile)
    said = done.stdout + done.stderr
    assert not set("\x1b\x07\u202e") & set(said)
    assert said


@pytest.mark.slow
def test_nor_does_it_what_a_build_says_at_its_end(hostile: Path) -> None:
    done = kg("build", Path("tests/scenes/library/page.txt").resolve(), "-o", HOSTILE + "1", cwd=hostile)
    assert done.returncode == 0
    assert not set("\x1b\x07\u202e") & set(done.stdout + done.stderr)
    assert f"{safe(HOSTILE)}1/graph.html" in done.stdout
