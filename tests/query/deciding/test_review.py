from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kg.curation import CurationError, Kind, append_line, read_curation
from kg.errors import InputError, UsageError
from kg.query.deciding.review import Act, Outcome, Question, Reply, review, undecided
from kg.store import Graph
from tests.query.deciding.conftest import A, B, D

PEOPLE_AND_CONCEPTS = (Kind.PERSON, Kind.CONCEPT)
S, X, K, O, U, Q = (Reply(act) for act in Act)  # noqa: E741 - the letters of the prompt


class Script:
    """Answers in a row, then the end; keeps what was asked."""

    def __init__(self, *replies: Reply | Callable[[], Reply]) -> None:
        self._replies = list(replies)
        self.asked: list[Question] = []

    def __call__(self, question: Question) -> Reply:
        self.asked.append(question)
        if not self._replies:
            return Q
        reply = self._replies.pop(0)
        return reply if isinstance(reply, Reply) else reply()

    @property
    def pairs(self) -> list[str]:
        return [
            "".join(side.path.split("-")[-1][0] for side in (each.case.one, each.case.other))
            for each in self.asked
        ]


def walk(graph: Graph, file: Path, script: Script, **given: str) -> Outcome:
    return review(graph, file, script, kinds=PEOPLE_AND_CONCEPTS, **given)  # type: ignore[arg-type]


def written(file: Path) -> Sequence[str]:
    return [line.text for line in read_curation(file).lines] if file.exists() else []


def test_each_answer_is_a_line_of_the_file_at_once(graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "curation.tsv"

    def look() -> Reply:
        assert written(file) == [f"same\tperson\t{A}\t{B}\tAnn\t2026-03-01\this page"]
        return X

    script = Script(Reply(Act.SAME, "his  page"), look)
    done = walk(graph, file, script, who="Ann", when="2026-03-01")
    assert len(written(file)) == 2
    assert [line.text for line in done.lines] == written(file)
    assert (done.cases, done.left) == (5, 2)


def test_what_follows_from_answers_is_not_asked(graph: Graph, tmp_path: Path) -> None:
    script = Script(S, S)  # a = b, b = c
    walk(graph, tmp_path / "curation.tsv", script)
    assert script.pairs == ["ab", "bc", "ad"]


def test_a_case_that_the_file_decides_is_not_asked_though_the_graph_is_not_built_anew(
    graph: Graph, tmp_path: Path
) -> None:
    file = tmp_path / "curation.tsv"
    file.write_text(f"different\tperson\t{B}\t{A}\nhide\tconcept\tdoors\n", "utf-8")
    script = Script(K, K, K, K, K)
    done = review(graph, file, script)
    assert script.pairs == ["ad", "bc", "ac", "ad"]  # the first are papers
    assert (done.cases, done.left, done.lines) == (4, 4, ())
    assert [case.one.path for case in undecided(graph, file)[0]] == [
        each.case.one.path for each in script.asked
    ]


def test_undo_takes_the_line_out_and_asks_again(graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "curation.tsv"
    script = Script(S, U, X, K, U, U, Q)
    done = walk(graph, file, script)
    assert script.pairs == ["ab", "bc", "ab", "bc", "ac", "bc", "ab"]
    assert written(file) == []
    assert done.lines == ()


def test_undo_of_nothing_is_said(graph: Graph, tmp_path: Path) -> None:
    script = Script(U, Q)
    walk(graph, tmp_path / "curation.tsv", script)
    assert script.asked[1].notice == "There is nothing to take back."
    assert script.asked[1].again
    assert not (tmp_path / "curation.tsv").exists()


def test_more_shows_the_same_case_with_all_that_is_known(graph: Graph, tmp_path: Path) -> None:
    script = Script(O, K)
    walk(graph, tmp_path / "curation.tsv", script)
    assert [(each.place, each.more, each.again) for each in script.asked] == [
        (1, False, False),
        (1, True, False),
        (2, False, False),
    ]


def test_an_answer_that_contradicts_what_somebody_wrote_meanwhile_is_refused_at_once(
    graph: Graph, tmp_path: Path
) -> None:
    file = tmp_path / "curation.tsv"

    def meanwhile() -> Reply:
        append_line(file, f"same\tperson\t{A}\t{D}")
        append_line(file, f"different\tperson\t{D}\t{B}")
        return S

    script = Script(meanwhile, Q)
    done = walk(graph, file, script)
    assert len(written(file)) == 2
    assert done.lines == ()
    assert script.pairs == ["ab", "bc"]  # it is decided now
    assert "Somebody decided otherwise meanwhile" in script.asked[1].notice
    assert "curation.tsv line 2" in script.asked[1].notice


def test_an_answer_that_somebody_gave_meanwhile_is_not_repeated(graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "curation.tsv"

    def meanwhile() -> Reply:
        append_line(file, f"same\tperson\t{B}\t{A}")
        return S

    script = Script(meanwhile)
    walk(graph, file, script)
    assert len(written(file)) == 1
    assert script.asked[1].notice == "Somebody decided so meanwhile."


@pytest.mark.parametrize("why", ["a \x1b[31m b", "x" * 3000, "turned \u202e"])
def test_a_reason_that_no_line_may_have_is_refused_and_the_case_asked_again(
    graph: Graph, tmp_path: Path, why: str
) -> None:
    script = Script(Reply(Act.SAME, why), Reply(Act.SAME, "fine\tand\nplain"))
    walk(graph, tmp_path / "curation.tsv", script)
    assert script.pairs[:2] == ["ab", "ab"]
    assert script.asked[1].again
    assert [line.split("\t")[-1] for line in written(tmp_path / "curation.tsv")] == ["fine and plain"]


@pytest.mark.parametrize("given", [{"who": "a\x00b"}, {"when": "yesterday"}])
def test_who_and_when_are_checked_before_anything_is_asked(
    graph: Graph, tmp_path: Path, given: dict[str, str]
) -> None:
    script = Script(S)
    with pytest.raises(UsageError):
        walk(graph, tmp_path / "curation.tsv", script, **given)
    assert script.asked == []


def test_a_file_that_no_build_would_take_is_told_before_anything_is_asked(
    graph: Graph, tmp_path: Path
) -> None:
    file = tmp_path / "curation.tsv"
    file.write_text("hied\tconcept\tdoor\n", "utf-8")
    with pytest.raises(CurationError, match="nothing was asked"):
        walk(graph, file, Script(S))
    file.write_text(f"same\tperson\t{A}\t{B}\ndifferent\tperson\t{A}\t{B}\n", "utf-8")
    with pytest.raises(InputError, match="cannot all be so"):
        walk(graph, file, Script(S))


def test_a_line_that_was_taken_out_by_hand_is_said_when_it_is_taken_back(
    graph: Graph, tmp_path: Path
) -> None:
    file = tmp_path / "curation.tsv"

    def emptied() -> Reply:
        file.write_text("", "utf-8")
        return U

    script = Script(S, emptied)
    walk(graph, file, script)
    assert "no longer in" in script.asked[2].notice
    assert script.pairs == ["ab", "bc", "ab"]


def test_lines_before_stay_when_the_asking_breaks_off(graph: Graph, tmp_path: Path) -> None:
    def broken() -> Reply:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        walk(graph, tmp_path / "curation.tsv", Script(S, broken))
    assert len(written(tmp_path / "curation.tsv")) == 1
