"""Rules find in what they say they are about what they find in the whole graph."""

from pathlib import Path

import pytest

import kg
from kg.errors import InputError
from kg.query.checking import checks
from kg.query.checking.checks import contradictions, properties, rules, scopes
from kg.query.checking.scopes import Scope, Suspects
from kg.query.question import Question, read_question
from kg.rdf.printings import Printings
from kg.store import open_graph
from tests.surveyed import Surveyed, surveyed

AS_OF = {"as_of": "2024-03-01"}
OWN = (
    "#+ summary: People of one paper\n{about}"
    'SELECT ?text ?weight ?person {{ ?person a foaf:Person ; foaf:name "Yao Lu" BIND (1 AS ?weight) '
    'BIND ("Only one." AS ?text) }} ORDER BY ?person'
)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Surveyed:
    return surveyed(tmp_path_factory.mktemp("scopes"))


def own(monkeypatch: pytest.MonkeyPatch, about: str = "") -> None:
    rule: Question = read_question(OWN.format(about=about), "own")
    monkeypatch.setattr(checks, "rules", lambda: {**rules(), "own": rule})


def test_every_rule_says_what_it_is_about_and_finds_all_of_it(seen: Surveyed, tmp_path: Path) -> None:
    assert scopes(AS_OF) == frozenset(Scope)
    assert properties(everywhere=True) == frozenset()
    part = tmp_path / "part.nq"
    with seen.blocks() as blocks, part.open("wb") as file:
        file.writelines(seen.suspects.excerpt(blocks, scopes(AS_OF), seen.survey.printings, properties()))
    with open_graph(part) as few, open_graph(seen.graph) as whole:
        found = contradictions(whole, AS_OF)
        assert contradictions(few, AS_OF) == found
        absent = seen.suspects.absent(seen.survey.printings)
        assert contradictions(few, AS_OF, absent=absent) == found
    assert {each.rule for each in found} >= {
        "change-stated-twice",
        "date-after-as-of",
        "h-index-too-high",
        "page-without-its-owner",
        "record-author-counts",
        "record-years",
        "stated-papers",
    }
    assert part.stat().st_size < 0.5 * seen.graph.stat().st_size


def test_a_rule_about_what_nothing_is_there_of_is_not_asked(root: Path, tmp_path: Path) -> None:
    nothing = Suspects().absent(Printings(tmp_path))
    assert nothing == frozenset(Scope) - {Scope.PAPERS}
    with open_graph(root / "exports" / "graph.nq") as graph:
        assert contradictions(graph)
        assert contradictions(graph, absent=nothing) == []


EMPTY_PAGE = "Zoe Quill\n\nLG\nh-index12\n5papers\n\n0 Papers\n"
CHANGE = """@article{a, title={Bounds}, author={Ana Ruiz}, year={2019},
  abstract={We reduce latency by 20x, from 14.5 ms to 2.5 ms.}}"""
ORCIDS = """[
  {"title": "Old Doors", "author": [{"family": "Ruiz", "given": "Ana", "ORCID": "0000-0002-1694-233X"}]},
  {"title": "New Keys", "author": [{"family": "Brown", "given": "Lena", "ORCID": "0000-0002-1694-233X"}]}
]"""
TWO_YEARS = [f"@article{{a, title={{Bounds}}, doi={{10.1000/a}}, year={{{year}}}}}" for year in (2019, 2021)]


@pytest.mark.parametrize(
    ("documents", "found"),
    [
        ([EMPTY_PAGE], {"h-index-too-high", "stated-papers"}),
        ([CHANGE], {"change-stated-twice"}),
        ([ORCIDS], {"shared-orcids"}),
        (TWO_YEARS, {"record-years"}),
    ],
)
def test_a_build_finds_what_there_is_of_one_scope_alone(
    documents: list[str], found: set[str], tmp_path: Path
) -> None:
    for n, document in enumerate(documents):
        (tmp_path / f"{n}").write_text(document, "utf-8")
    report = kg.build([tmp_path / f"{n}" for n in range(len(documents))], tmp_path / "out")
    assert {each.rule for each in report.contradictions} == found


def test_a_rule_whose_day_is_not_known_needs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "rules", lambda: {"late": rules()["date-after-as-of"]})
    assert scopes() == frozenset()
    assert scopes(AS_OF) == {Scope.PAPERS}


def test_a_rule_that_does_not_say_it_is_asked_of_everything(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own(monkeypatch)
    report = kg.build([root / "seeds"], tmp_path)
    assert [each.text for each in report.contradictions][-1] == "Only one."
    assert len(report.contradictions) == 3
    assert not (tmp_path / "excerpt.nq").exists()


def test_a_rule_about_something_unknown_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    own(monkeypatch, "#+ about: doors\n")
    with pytest.raises(InputError, match="The rule own is about 'doors'; it can be about papers, papers of"):
        scopes()
