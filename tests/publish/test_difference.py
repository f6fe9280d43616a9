"""What changed between two graphs is said once, by what it is, and a renamed thing has not gone."""

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

import kg
from kg.errors import InputError, LimitError
from kg.publish import Change, Difference, compared
from kg.publish.changes import Detail, Kind, Named, Rename
from kg.publish.compared import Count
from kg.publish.facts import Section
from kg.publish.regrouped import Regrouping, Way
from kg.rdf.prefixes import PREFIXES

pytestmark = pytest.mark.slow

BASE = "https://example.org/kg/"
LI = "person/wei-li-bbbbbbbbbbbb2"
OTHER_LI = "person/wei-li-bbbbbbbbbbbb3"
NEXUS = "paper/nexus-aaaaaaaaaaaa2"
HEAD = f"@base <{BASE}> . " + "".join(f"@prefix {short}: <{full}> . " for short, full in PREFIXES.items())

Compare = Callable[..., Difference]


def as_they_lie(text: str) -> tuple[str, str]:
    return "nq", "".join(sorted(f"{quad} .\n" for quad in ox.parse(text, format=ox.RdfFormat.TRIG)))


def sorted_first(text: str) -> tuple[str, str]:
    return "trig", text


def in_memory(text: str) -> tuple[str, str]:
    return "trig", text + "<http://x/a> <http://x/p> [] ."


@pytest.fixture(params=[as_they_lie, sorted_first, in_memory])
def compare(whole: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Compare:
    """The small graph against itself with words replaced, or something added, in each way of comparing."""

    def written(text: str, name: str) -> Path:
        ending, content = request.param(text)
        (tmp_path / f"{name}.{ending}").write_text(content, "utf-8")
        return tmp_path / f"{name}.{ending}"

    def changed(*replacements: tuple[str, str], more: str = "", backwards: bool = False) -> Difference:
        text = whole.read_text("utf-8")
        before = written(text, "before")
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new)
        after = written(text + more, "after")
        with kg.open_graph(before) as one, kg.open_graph(after) as other:
            return kg.diff(other, one) if backwards else kg.diff(one, other)

    return changed


def iri(path: str) -> Named:
    return Named(BASE + path, "")


def texts(*values: str) -> tuple[Named, ...]:
    return tuple(Named(value, "") for value in values)


def only(difference: Difference) -> Change:
    assert len(difference.changes) == 1
    return difference.changes[0]


def test_equal_graphs_are_the_same(compare: Compare) -> None:
    assert compare() == Difference((), (), ())
    assert compare().same


@pytest.mark.parametrize("form", ["graph.nq", "."])
def test_a_build_is_the_same_in_every_form(form: str, root: Path) -> None:
    with kg.open_graph(root / "exports" / "graph.nq") as one, kg.open_graph(root / "exports" / form) as other:
        assert kg.diff(one, other).same


def test_a_changed_property_has_what_was_and_what_is(compare: Compare) -> None:
    difference = compare(('kgo:dateAsPrinted "Feb 2"', 'kgo:dateAsPrinted "Feb 3"'))
    assert only(difference) == Change(
        section=Section.PAPERS,
        kind=Kind.CHANGED,
        node=BASE + "paper/noise-aaaaaaaaaaaa4",
        name="Noise",
        details=(Detail("kgo:dateAsPrinted", texts("Feb 2"), texts("Feb 3")),),
    )
    assert difference.statements == (Count("facts", 1, 1),)
    assert not difference.same


def test_values_that_stayed_are_counted_and_not_told(compare: Compare) -> None:
    change = only(
        compare(("schema:about <concept/experts", "schema:about <category/cs.LG>, <concept/experts"))
    )
    come = Named(BASE + "category/cs.LG", "Machine Learning")
    assert change.details == (Detail("schema:about", (), (come,), others=1),)


def test_a_text_that_is_the_iri_of_something_is_not_told_by_its_name(compare: Compare) -> None:
    text = f'"{BASE}category/cs.LG"'
    change = only(compare(("kgo:year 2024", f"dcterms:relation {text} ; kgo:year 2024")))
    assert [detail.after for detail in change.details] == [texts(BASE + "category/cs.LG")]


def test_a_value_of_which_only_the_type_changed_shows_its_type(compare: Compare) -> None:
    change = only(compare(("kgo:year 2024", 'kgo:year "2024"')))
    assert change.details == (
        Detail("kgo:year", texts('"2024"^^<http://www.w3.org/2001/XMLSchema#integer>'), texts('"2024"')),
    )


ADDED = {
    Section.PAPERS: ("<paper/bam-aaaaaaaaaaaa6> a schema:ScholarlyArticle ; dcterms:title 'BAM' .", "BAM"),
    Section.PEOPLE: ("<person/bo-aaaaaaaaaaaa7> a foaf:Person, schema:Person ; foaf:name 'Bo' .", "Bo"),
    Section.ORGANISATIONS: (
        "<organisation/ulm-aaaaaaaaaaaa2> a schema:Organization ; schema:name 'Ulm' .",
        "Ulm",
    ),
    Section.AUTHORSHIPS: (
        "<authorship/aaaaaaaaaaaa4-1> a pro:RoleInTime ; kgo:nameAsPrinted 'Bo' ; "
        "pro:relatesToDocument <paper/noise-aaaaaaaaaaaa4> .",
        "Bo in 'Noise'",
    ),
    Section.CONCEPTS: ("<concept/x-aaaaaaaaaaaa2> a skos:Concept ; skos:prefLabel 'x' .", "x"),
    Section.CLAIMS: (
        "<claim/aaaaaaaaaaaa2-7-9> a schema:Claim, schema:QuantitativeValue ; schema:text 'It won.' ; "
        f"schema:appearance <{NEXUS}> .",
        "'It won.' in 'Nexus'",
    ),
    Section.CATEGORIES: (
        "<category/cs.RO> a skos:Concept ; skos:prefLabel 'Robotics' ; skos:inScheme <scheme/arxiv> .",
        "Robotics",
    ),
    Section.DOUBTS: (
        "<candidate/bbbbbbbbbbbb2-bbbbbbbbbbbb4> a kgo:IdentityCandidate ; "
        f"kgo:candidate <{LI}>, <{NEXUS}> .",
        "Nexus and Wei Li",
    ),
    Section.CONTRADICTIONS: (
        "<contradiction/record-years-aaaaaaaaaaaa2> a kgo:Contradiction ; schema:text '2023 and 2024' ; "
        f"kgo:concerns <{NEXUS}> .",
        "2023 and 2024",
    ),
    Section.FIGURES: (
        "<figure/f> a bido:BibliometricDataInTime ; bido:withBibliometricData <value/f> . "
        "<value/f> a bido:NumericBibliometricData ; bido:hasMeasure <measure/score> . "
        f"<{LI}> bido:holdsBibliometricDataInTime <figure/f> .",
        "score of Wei Li",
    ),
    Section.RETIRED: (f"<person/wei-li-bbbbbbbbbbbb9> dcterms:isReplacedBy <{LI}> .", "Wei Li"),
    Section.OTHER: ("<site/other> a prov:Agent ; schema:name 'other' .", "other"),
}


@pytest.mark.parametrize("section", Section)
@pytest.mark.parametrize("backwards", [False, True])
def test_what_came_or_went_stands_in_its_section(section: Section, backwards: bool, compare: Compare) -> None:
    more, name = ADDED[section]
    change = only(compare(more=more, backwards=backwards))
    assert (change.section, change.name) == (section, name)
    assert change.kind is (Kind.REMOVED if backwards else Kind.ADDED)


def test_another_value_is_a_change_of_the_figure(compare: Compare) -> None:
    change = only(compare(("bido:hasNumericValue 25", "bido:hasNumericValue 26")))
    assert (change.section, change.name) == (Section.FIGURES, "h-index of Wei Li")
    assert change.node == BASE + "figure/bbbbbbbbbbbb3-h-index-ddddddddddddd"
    assert change.details == (Detail("bido:hasNumericValue", texts("25"), texts("26")),)


def test_named_graphs_are_counted_each_for_itself(compare: Compare) -> None:
    difference = compare(
        ('nif:anchorOf "experts" .', 'nif:anchorOf "expert", "x" .'), ("void:triples 187", "void:triples 188")
    )
    assert difference.changes == ()
    assert difference.statements == (Count("graph/dataset", 1, 1), Count("graph/evidence", 1, 2))


def test_a_retired_name_is_a_rename_and_not_a_change(compare: Compare) -> None:
    new = "paper/nexus-zzzzzzzzzzzz7"
    difference = compare(
        ("aaaaaaaaaaaa2-1>", "zzzzzzzzzzzz7-1>"),
        ("aaaaaaaaaaaa2-owner-wei-li>", "zzzzzzzzzzzz7-owner-wei-li>"),
        ("aaaaaaaaaaaa2-score-", "zzzzzzzzzzzz7-score-"),
        ("claim/aaaaaaaaaaaa2-", "claim/zzzzzzzzzzzz7-"),
        (NEXUS, new),
        more=f"<{NEXUS}> dcterms:isReplacedBy <{new}> .",
    )
    assert difference.renames == (Rename(BASE + NEXUS, BASE + new, "Nexus"),)
    assert difference.changes == ()
    assert not difference.same


def test_two_that_became_one_are_a_rename_and_a_closed_doubt(compare: Compare, whole: Path) -> None:
    text = whole.read_text("utf-8")
    person = text[text.index(f"<{OTHER_LI}> a ") : text.index("<page/")]
    doubt = text[text.index("<candidate/") : text.index("<rule/equal-names> a ")]
    figure = "bido:holdsBibliometricDataInTime <figure/bbbbbbbbbbbb3-h-index-ddddddddddddd>"
    difference = compare(
        (doubt, ""),
        (person, f"<{OTHER_LI}> dcterms:isReplacedBy <{LI}> . <{LI}> {figure} .\n"),
        (f"foaf:primaryTopic <{OTHER_LI}>", f"foaf:primaryTopic <{LI}>"),
        (f"pro:isHeldBy <{OTHER_LI}>", f"pro:isHeldBy <{LI}>"),
        (f", <{OTHER_LI}> ;\n    kgo:authorListComplete", " ;\n    kgo:authorListComplete"),
        ("bbbbbbbbbbbb3-h-index", "bbbbbbbbbbbb2-h-index"),
        (f"kgo:concerns <{OTHER_LI}>", f"kgo:concerns <{LI}>"),
    )
    assert difference.renames == (Rename(BASE + OTHER_LI, BASE + LI, "Wei Li"),)
    assert difference.regroupings == (
        Regrouping(
            way=Way.MERGED,
            name="Wei Li",
            node=BASE + OTHER_LI,
            other_name="Wei Li",
            other=BASE + LI,
            papers=("Nexus",),
        ),
    )
    assert [(change.section, change.kind) for change in difference.changes] == [
        (Section.PEOPLE, Kind.CHANGED),
        (Section.DOUBTS, Kind.REMOVED),
    ]
    assert difference.changes[0].details == (Detail("kgo:unresolved", texts("true"), ()),)


def test_what_another_went_into_is_called_as_it_was_and_never_had_the_name_of_the_other(
    tmp_path: Path,
) -> None:
    typed = " a foaf:Person ; foaf:name"
    before = f"<{LI}>{typed} 'Wei Li' . <{OTHER_LI}>{typed} 'Al Poe' . "
    before += f"<{NEXUS}> a schema:ScholarlyArticle ; dcterms:title 'Nexus' ; dcterms:creator <{LI}> . "
    new = "person/bo-li-bbbbbbbbbbbb4"
    after = f"<{LI}>{typed} 'Wei Li' . <{OTHER_LI}> dcterms:isReplacedBy <{LI}> . <{new}>{typed} 'Bo Li' . "
    after += f"<{NEXUS}> a schema:ScholarlyArticle ; dcterms:title 'Nexus' ; dcterms:creator <{new}> . "
    for name, text in (("before", before), ("after", after)):
        (tmp_path / f"{name}.ttl").write_text(f"{HEAD}{text}", "utf-8")
    difference = kg.diff(tmp_path / "before.ttl", tmp_path / "after.ttl")
    paper, person = difference.changes
    wei, bo = Named(BASE + LI, "Wei Li"), Named(BASE + new, "Bo Li")
    assert paper.details == (Detail("dcterms:creator", (wei,), (bo,)),)
    assert (person.kind, person.name) == (Kind.ADDED, "Bo Li")
    assert [(each.name, each.other_name) for each in difference.regroupings] == [("Al Poe", "Wei Li")]


@pytest.mark.parametrize("led", ["", f"<{OTHER_LI}> dcterms:isReplacedBy <{LI}> .\n"])
def test_one_that_became_two_is_told_with_its_papers_also_where_an_old_name_is_back(
    led: str, compare: Compare, whole: Path
) -> None:
    text = whole.read_text("utf-8")
    person = text[text.index(f"<{OTHER_LI}> a ") : text.index("<page/")]
    doubt = text[text.index("<candidate/") : text.index("<rule/equal-names> a ")]
    difference = compare(
        (doubt, ""),
        (person, led),
        (f"foaf:primaryTopic <{OTHER_LI}>", f"foaf:primaryTopic <{LI}>"),
        (f"pro:isHeldBy <{OTHER_LI}>", f"pro:isHeldBy <{LI}>"),
        (f", <{OTHER_LI}> ;\n    kgo:authorListComplete", " ;\n    kgo:authorListComplete"),
        backwards=True,
    )
    (regrouping,) = difference.regroupings
    assert (regrouping.way, regrouping.node, regrouping.other) == (Way.SPLIT, BASE + OTHER_LI, BASE + LI)
    assert regrouping.papers == ("Nexus",)
    (added,) = (change for change in difference.changes if change.node == BASE + OTHER_LI)
    assert (added.section, added.kind) == (Section.PEOPLE, Kind.ADDED)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ((), ("open",), "opened"),
        (("open",), ("same",), "closed"),
        ((), ("same",), "decided"),
        (("same",), ("different",), "changed"),
        (("same",), (), "removed"),
        ((), (), "added"),
    ],
)
def test_a_doubt_that_comes_with_its_answer_is_decided_and_no_new_question(
    before: tuple[str, ...], after: tuple[str, ...], told: str
) -> None:
    kind = Kind.ADDED if not before else Kind.REMOVED if not after else Kind.CHANGED
    verdict = Detail("kgo:verdict", texts(*before), texts(*after))
    change = Change(
        section=Section.DOUBTS, kind=kind, node=f"{BASE}candidate/a-b", name="A and B", details=(verdict,)
    )
    assert str(change).split()[0] == told


def test_a_decided_doubt_whose_two_stand_the_other_way_round_has_changed(compare: Compare) -> None:
    turned = "candidate/bbbbbbbbbbbb3-bbbbbbbbbbbb2"
    difference = compare(
        ("candidate/bbbbbbbbbbbb2-bbbbbbbbbbbb3", turned), ('kgo:verdict "open"', 'kgo:verdict "different"')
    )
    assert (only(difference).kind, only(difference).node) == (Kind.CHANGED, BASE + turned)
    assert [detail.property for detail in only(difference).details] == ["kgo:verdict"]


def test_a_chain_of_retired_names_leads_to_its_end_and_a_circle_ends(compare: Compare) -> None:
    retired = "<{}> dcterms:isReplacedBy <{}> ."
    chain = retired.format(LI, "person/b") + retired.format("person/b", "person/c")
    assert compare(more=chain).renames == (Rename(BASE + LI, BASE + "person/c", ""),)
    circle = retired.format(LI, OTHER_LI) + retired.format(OTHER_LI, LI)
    assert len(compare(more=circle).renames) == 2


def test_a_name_retired_before_is_nothing_new(compare: Compare) -> None:
    difference = compare(('kgo:dateAsPrinted "Feb 2"', 'kgo:dateAsPrinted "Feb 3"'))
    assert difference.renames == ()


def test_blank_nodes_of_a_foreign_file_are_known_by_what_is_said_of_them(tmp_path: Path) -> None:
    for name in ("a.ttl", "b.ttl"):
        text = "<http://x/a> <http://x/p> [ <http://x/q> 1 ], [ <http://x/q> 2 ] ."
        (tmp_path / name).write_text(text, "utf-8")
    with kg.open_graph(tmp_path / "a.ttl") as one, kg.open_graph(tmp_path / "b.ttl") as other:
        assert kg.diff(one, other).same


def test_blank_nodes_that_nobody_can_tell_apart_end_in_words(tmp_path: Path) -> None:
    pairs = [(one, other) for one in range(12) for other in range(12) if one != other]
    text = "".join(f"_:b{one} <http://x/knows> _:b{other} .\n" for one, other in pairs)
    (tmp_path / "a.nt").write_text(text, "utf-8")
    with kg.open_graph(tmp_path / "a.nt") as one, pytest.raises(LimitError, match="Give them IRIs"):
        kg.diff(one, one)


def test_what_replaces_a_name_is_an_iri_or_nothing(tmp_path: Path) -> None:
    knows = "<http://x/c> <http://x/knows> <http://x/{}> .\n"
    (tmp_path / "a.nt").write_text(knows.format("a") + "<http://x/a> <http://x/p> 'x' .\n", "utf-8")
    replaced = "<http://x/a> <http://purl.org/dc/terms/isReplacedBy> 'not an iri' .\n"
    (tmp_path / "b.nt").write_text(knows.format("d") + replaced, "utf-8")
    for name in ("a.nt", "b.nt"):
        text = (tmp_path / name).read_text("utf-8").replace("'", '"')
        (tmp_path / name).write_text(text, "utf-8")
    with kg.open_graph(tmp_path / "a.nt") as one, kg.open_graph(tmp_path / "b.nt") as other:
        assert kg.diff(one, other).renames == ()


def test_a_statement_that_a_file_repeats_is_one(tmp_path: Path) -> None:
    line = "<http://x/a> <http://x/p> <http://x/b> .\n"
    (tmp_path / "a.nt").write_text(line, "utf-8")
    (tmp_path / "b.nt").write_text(line * 3, "utf-8")
    with kg.open_graph(tmp_path / "a.nt") as one, kg.open_graph(tmp_path / "b.nt") as other:
        assert kg.diff(one, other).same


@pytest.mark.parametrize("most", [0, 100])
def test_files_that_differ_much_are_sorted(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compared, "_MOST_LINES", most)
    for name, numbers in (("a.nq", range(300)), ("b.nq", range(299, -1, -3))):
        lines = [f'<http://x/{n}> <http://x/p> "\\"{n}\\\\\\n\u2028" .\n' for n in numbers]
        (tmp_path / name).write_text("".join(lines), "utf-8")
    with kg.open_graph(tmp_path / "a.nq") as one, kg.open_graph(tmp_path / "b.nq") as other:
        assert kg.diff(one, other).statements == (Count("facts", 200, 0),)
        assert kg.diff(other, one).statements == (Count("facts", 0, 200),)


BEDS = "Lamps of beds in winter"
TOLD = "METHODS: We tested 40 adults with lamps. RESULTS: Lamps reduced the time to sleep by 12.5% (p = .03)."


def library(folder: Path, title: str, abstract: str = TOLD) -> Path:
    entry = f"@article{{a, title={{{title}}}, author={{Roe, Jane}}, year=2012, doi={{10.1000/1}}, "
    percent = abstract.replace("%", "\\%")
    (folder / "a.bib").write_text(f"{entry}abstract={{{percent}}}}}\n", "utf-8")
    return folder / "a.bib"


@pytest.mark.parametrize(
    ("title", "abstract", "claims"),
    [
        (f"RETRACTED: {BEDS}", TOLD, []),
        (BEDS, TOLD.replace("12.5", "21.5"), [Kind.CHANGED]),
        (f"RETRACTED: {BEDS}", TOLD.replace("12.5", "21.5"), [Kind.ADDED, Kind.REMOVED]),
    ],
)
def test_claims_that_a_longer_title_moves_have_not_gone_and_others_are_told_by_their_sentence(
    tmp_path: Path, title: str, abstract: str, claims: list[Kind]
) -> None:
    kg.build([library(tmp_path, BEDS)], tmp_path / "before")
    (tmp_path / "after").mkdir()
    (tmp_path / "after" / "ids.tsv").write_bytes((tmp_path / "before" / "ids.tsv").read_bytes())
    kg.build([library(tmp_path, title, abstract)], tmp_path / "after")
    found = [
        each for each in kg.diff(tmp_path / "before", tmp_path / "after").changes if "/claim/" in each.node
    ]
    told = [each for each in found if "12.5" in each.name or "21.5" in each.name]
    assert [each.kind for each in told] == claims
    assert all(each.section is Section.CLAIMS and BEDS in each.name for each in told)
    assert bool(found) == bool(claims)


def test_organisations_stand_under_their_own_heading(tmp_path: Path) -> None:
    for name, place in (("before", "University of Oxford"), ("after", "University of Ulm")):
        roe = {"author": {"display_name": "Jane Roe"}, "institutions": [{"display_name": place}]}
        work = {"id": "https://openalex.org/W1", "title": BEDS, "authorships": [roe]}
        (tmp_path / "works.jsonl").write_text(json.dumps(work) + "\n", "utf-8")
        kg.build([tmp_path / "works.jsonl"], tmp_path / name)
    changes = kg.diff(tmp_path / "before", tmp_path / "after").changes
    told = [(each.kind, each.name) for each in changes if each.section is Section.ORGANISATIONS]
    assert told == [(Kind.ADDED, "University of Ulm"), (Kind.REMOVED, "University of Oxford")]


@pytest.mark.parametrize("number", [3, 4])
def test_many_that_differ_in_their_number_of_papers_alone_are_told_by_one_line(
    tmp_path: Path, number: int
) -> None:
    def concepts(papers: int, label: str) -> str:
        each = f"a skos:Concept ; kgo:paperCount {papers} ; skos:prefLabel"
        counted = "".join(f'<concept/c{n}> {each} "c{n}" . ' for n in range(number))
        return counted + f'<concept/d> {each} "{label}" .'

    for name, papers, label in (("a", 1, "beds"), ("b", 2, "Beds")):
        (tmp_path / f"{name}.ttl").write_text(HEAD + concepts(papers, label), "utf-8")
    found = kg.diff(tmp_path / "a.ttl", tmp_path / "b.ttl")
    assert len(found.changes) == number + 1
    told = str(found)
    assert "pref label: beds → Beds" in told
    assert ("4 more, only in the number of papers" in told) == (number == 4)
    assert ("c1" in told) == (number == 3)


def test_a_graph_that_comes_through_a_pipe_cannot_be_compared_and_is_not_waited_for(tmp_path: Path) -> None:
    said = "<http://e/a> <http://e/p> <http://e/b> .\n"
    (tmp_path / "a.nq").write_text(said)
    os.mkfifo(tmp_path / "b.nq")
    writer = threading.Thread(target=(tmp_path / "b.nq").write_text, args=(said,))
    writer.start()
    with pytest.raises(InputError, match="is a pipe, which can be read once"):
        kg.diff(tmp_path / "a.nq", tmp_path / "b.nq")
    writer.join()
