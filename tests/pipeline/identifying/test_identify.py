"""Names that lead on in a circle, in a lock file or by decisions, end no build and lead to what there is."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.curation import Curation, CurationError, Kind, Line, Verb
from kg.model import Findings, Record
from kg.pipeline.identifying.identify import identify
from kg.pipeline.identifying.kinds import papers as ruled
from kg.pipeline.identifying.written import who_wrote_what
from kg.pipeline.paths.ids import Lock
from kg.pipeline.reading import spool as spools
from kg.pipeline.reading.spool import open_spool
from kg.readers import read_document
from kg.resolve import concepts
from kg.resolve.concepts import Concept
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.people import grouping
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Signature
from kg.resolve.phrases import Phrase
from kg.shelf import Shelf
from kg.store import open_graph

pytestmark = pytest.mark.slow

TITLES = ("Zeolite Synthesis", "Lunar Regolith", "Baroque Opera")
BOOK = "\n".join(
    f"@article{{k{n}, title={{{title}}}, author={{Wei Li and {other}}}, year={{2024}}}}"
    for n, (title, other) in enumerate(zip(TITLES, ("Ann Lee", "Bo Chen", "Cy Moss"), strict=True))
)
DOORS = [f"Wei Li @ {title}" for title in TITLES]
LEADS = "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }"


def book(folder: Path) -> Path:
    (folder / "a.bib").write_text(BOOK, "utf-8")
    return folder / "a.bib"


def leads(out: Path) -> dict[str, str]:
    with open_graph(out) as graph:
        return dict(
            tuple(value.value.rpartition("/")[2] for value in row) for row in graph.query(LEADS).rows()
        )


@pytest.mark.parametrize(
    "circle", [("aa", "ab"), ("aa", "ab", "ac"), ("aa",)], ids=["of two", "of three", "of itself"]
)
def test_names_in_a_lock_file_that_lead_in_a_circle_lead_nowhere(
    circle: tuple[str, ...], tmp_path: Path
) -> None:
    kg.build(book(tmp_path), tmp_path / "out")
    lock = tmp_path / "out" / "ids.tsv"
    names = [f"person/wei-li-{end}{'2' * 11}" for end in circle]
    rows = [f"{old}\t\t{new}\n" for old, new in zip(names, [*names[1:], names[0]], strict=True)]
    lock.write_text(lock.read_text("utf-8") + "".join(rows), "utf-8")
    for _ in range(2):
        kg.build(book(tmp_path), tmp_path / "out")
        assert leads(tmp_path / "out") == {}


def test_names_that_lead_to_one_another_after_decisions_for_and_back_lead_to_what_there_is(
    tmp_path: Path,
) -> None:
    lines = tmp_path / "c.tsv"
    for one, other in ((0, 1), (1, 2), (2, 0), (1, 0)):
        lines.write_text(f"same\tperson\t{DOORS[one]}\t{DOORS[other]}\n", "utf-8")
        kg.build(book(tmp_path), tmp_path / "out", curation=lines)
        assert len(leads(tmp_path / "out")) == 1
    kg.build(book(tmp_path), tmp_path / "out")
    assert leads(tmp_path / "out") == {}


@pytest.mark.parametrize("circle", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_decisions_that_join_in_a_circle_and_part_are_refused(
    circle: tuple[int, ...], tmp_path: Path
) -> None:
    a, b, c = (DOORS[n] for n in circle)
    lines = tmp_path / "c.tsv"
    lines.write_text(
        f"same\tperson\t{a}\t{b}\tLea\nsame\tperson\t{b}\t{c}\ndifferent\tperson\t{a}\t{c}\tTom\t2026-11-03\n",
        "utf-8",
    )
    said = r"lines 1 \(Lea\) and 2 make one of what must be different here \(Tom, 2026-11-03\): person"
    with pytest.raises(CurationError, match=said):
        kg.build(book(tmp_path), tmp_path / "out", curation=lines)
    assert not (tmp_path / "out").exists()


def test_decisions_that_join_in_a_circle_make_one(tmp_path: Path) -> None:
    lines = tmp_path / "c.tsv"
    pairs = ((0, 1), (1, 2), (2, 0))
    lines.write_text("".join(f"same\tperson\t{DOORS[one]}\t{DOORS[two]}\n" for one, two in pairs), "utf-8")
    kg.build(book(tmp_path), tmp_path / "out", curation=lines)
    with open_graph(tmp_path / "out") as graph:
        people = [
            row[0].value for row in graph.query("SELECT ?name { ?p a foaf:Person ; foaf:name ?name }").rows()
        ]
    assert people.count("Wei Li") == 1


def library(papers: Sequence[tuple[str, str, str]]) -> str:
    """Title, author and abstract of each, as BibTeX."""
    return "\n".join(
        f"@article{{k{n}, title={{{title}}}, author={{{author}}}, year={{2024}}, abstract={{{abstract}}}}}"
        for n, (title, author, abstract) in enumerate(papers)
    )


CAFES = (
    (
        "CAFE: Fast Coffee",
        "Ann Lee",
        "We introduce CAFE, a fast method. CAFE achieves 91% accuracy on coffee.",
    ),
    (
        "CAFE: Essay Scoring",
        "Bo Chen",
        "We introduce CAFE, a new model. CAFE achieves 77% accuracy on essays.",
    ),
    ("CAFE Again", "Bo Chen", "We introduce CAFE, a new model of essays, and extend it."),
    ("Coffee Houses", "Cy Moss", "We study the CAFE of the nineteenth century."),
)
INTRODUCED = """
SELECT ?title ?system {
  ?system kgo:introducedBy ?paper ; skos:prefLabel "CAFE" . ?paper dcterms:title ?title
} ORDER BY ?title
"""


def test_what_papers_of_different_authors_introduce_by_one_word_are_different_systems(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(library(CAFES), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        found = {row[0].value: row[1].value for row in graph.query(INTRODUCED).rows()}
    coffee, scoring, again = (found[title] for title, _, _ in CAFES[:3])
    assert coffee != scoring == again
    assert len(found) == 3


SCORES = (
    ("SCORE: Soft Labels", "Ann Lee", "We introduce SCORE, a new method to condense data sets."),
    ("Grading Essays", "Bo Chen", "We grade essays. Our model achieves a score of 77.4 on GenEval."),
    ("Grading Poems", "Cy Moss", "We grade poems. Our model achieves a score of 81.2 on GenEval."),
    ("CoCoS: Fair Sets", "Fay Orr", "We introduce CoCoS, a new method to choose data sets."),
    ("Seeing Essays", "Gus Poe", "We study essays on COCO. COCO has images of essays."),
    ("Mamba: Fast Snakes", "Di Poe", "We introduce Mamba, a new model of snakes."),
    ("Snakes Again", "Ed Ray", "We extend Mamba to birds. Mamba achieves 91% accuracy on birds."),
)
NAMING = """
SELECT DISTINCT ?title ?label {
  ?concept kgo:introducedBy ?any ; skos:prefLabel ?label .
  ?paper schema:about|schema:mentions ?concept ; dcterms:title ?title
} ORDER BY ?title ?label
"""
TYPE = 'SELECT ?type { ?concept skos:prefLabel "SSIM" ; a ?type FILTER (?type != skos:Concept) }'


def test_what_a_paper_introduces_by_a_word_is_not_what_others_call_by_it(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(library(SCORES), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        found = [(row[0].value, row[1].value) for row in graph.query(NAMING).rows()]
        metrics = [
            row[0].value for row in graph.query("SELECT ?l { ?c kgo:metric/skos:prefLabel ?l }").rows()
        ]
    assert found == [
        ("CoCoS: Fair Sets", "CoCoS"),
        ("Mamba: Fast Snakes", "Mamba"),
        ("SCORE: Soft Labels", "SCORE"),
        ("Snakes Again", "Mamba"),
    ]
    assert metrics.count("score") == 2


BESIDE = """
SELECT DISTINCT ?title {
  ?own dcterms:title "DICE: Casting Experts" ; schema:about|schema:mentions ?concept .
  ?concept skos:prefLabel "DICE" .
  ?paper schema:about|schema:mentions ?concept ; dcterms:title ?title
}
"""
POES = "Di Poe and Eva Roe and Fay Orr"
DICES = (
    ("DICE: Casting Experts", "Ann Lee", "2025-03", "We introduce DICE, a new method to cast experts."),
    ("Seeing Lungs", "Bo Chen", "2025-01", "We segment lungs. Our model reaches a DICE of 91.2 on LUNG16."),
    ("Seeing Hearts", "Cy Moss", "2025-01", "We segment hearts. Our model reaches a DICE of 88.1 on LUNG16."),
    (
        "Seeing Knees",
        "Di Poe and Eva Roe",
        "2025-02",
        "We segment knees. Our model reaches a DICE of 84.5 on LUNG16.",
    ),
)


@pytest.mark.parametrize(
    ("day", "author", "alone"),
    [("2025-03", "Ann Lee", True), ("2025-02", "Ann Lee", False), ("2025-03", POES, False)],
)
def test_what_heads_a_title_is_not_what_several_others_called_so_before(
    tmp_path: Path, day: str, author: str, alone: bool
) -> None:
    entries = [
        f"@article{{k{n}, title={{{title}}}, author={{{author if n == 0 else by}}},"
        f" date={{{day if n == 0 else date}}}, abstract={{{abstract}}}}}"
        for n, (title, by, date, abstract) in enumerate(DICES)
    ]
    (tmp_path / "a.bib").write_text("\n".join(entries), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        found = {row[0].value for row in graph.query(BESIDE).rows()}
    assert found == {title for title, *_ in DICES[: 1 if alone else None]}


def test_a_system_keeps_its_name_while_a_paper_is_hidden_that_tells_it_from_others(tmp_path: Path) -> None:
    entries = [
        f"@article{{k{n}, title={{{title}}}, author={{{author}}}, date={{{date}}}, abstract={{{abstract}}}}}"
        for n, (title, author, date, abstract) in enumerate(DICES)
    ]
    (tmp_path / "a.bib").write_text("\n".join(entries), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    asked = 'SELECT ?c { ?c kgo:introducedBy ?any ; skos:prefLabel "DICE" }'
    with open_graph(tmp_path / "out") as graph:
        ((dice,),) = graph.query(asked).rows()
    lines = tmp_path / "c.tsv"
    lines.write_text(f"hide\tpaper\tSeeing Lungs\ntype\tconcept\t{dice.value}\tMethod\n", "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out", curation=lines)
    with open_graph(tmp_path / "out") as graph:
        assert list(graph.query(asked).rows()) == [(dice,)]
        found = {row[0].value for row in graph.query(BESIDE).rows()}
    assert found == {"DICE: Casting Experts"}


def test_a_line_about_a_system_rests_while_the_paper_is_hidden_that_introduces_it(tmp_path: Path) -> None:
    library = "\n".join(
        f"@article{{k{n}, title={{{title}}}, author={{{author}}}, year={{2024}}, abstract={{{abstract}}}}}"
        for n, (title, author, abstract) in enumerate(SCORES[:3])
    )
    (tmp_path / "a.bib").write_text(library, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        (row,) = graph.query('SELECT ?c { ?c kgo:introducedBy ?any ; skos:prefLabel "SCORE" }').rows()
    lines = tmp_path / "c.tsv"
    lines.write_text(
        f"hide\tpaper\tSCORE: Soft Labels\ntype\tconcept\t{row[0].value}\tDataset\n"
        "type\tconcept\tscore\tTask\n",
        "utf-8",
    )
    kg.build(tmp_path / "a.bib", tmp_path / "out", curation=lines)
    with open_graph(tmp_path / "out") as graph:
        asked = 'SELECT ?type { ?c skos:prefLabel "score" ; a ?type FILTER (?type != skos:Concept) }'
        assert [each[0].value for each in graph.query(asked).rows()] == ["http://www.w3.org/ns/mls#Task"]


def test_what_one_paper_says_counts_once_however_many_libraries_have_it(tmp_path: Path) -> None:
    entry = (
        "@article{k, title={Seeing Doors}, author={Ann Lee}, year={2024}, doi={10.99999/x}, abstract={"
        "We study doors. It achieves an SSIM of 0.91 on windows, and SSIM is used by many.}}"
    )
    for name in ("a.bib", "b.bib"):
        (tmp_path / name).write_text(entry, "utf-8")
    kg.build([tmp_path / "a.bib", tmp_path / "b.bib"], tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        found = [row[0].value for row in graph.query(TYPE).rows()]
    assert found == ["http://www.w3.org/ns/mls#Algorithm"]  # two papers would make it a measure


def test_a_word_that_a_record_coins_which_is_not_read_is_no_word_of_its_own(tmp_path: Path) -> None:
    entries = (
        "@misc{p0, title={CAFE: A Fast Cache}, author={Ann Lee}, year={2024}, doi={10.99999/x}}",
        "@misc{p1, title={Caches of Houses}, author={Ann Lee}, year={2024}, doi={10.99999/x},"
        " abstract={We study caches, and name CAFE once.}}",
        "@misc{q, title={CAFE: Essay Scoring}, author={Bo Chen}, year={2024},"
        " abstract={We introduce CAFE, a new model of essays.}}",
        "@misc{r, title={Houses}, author={Cy Moss}, year={2024}, keywords={CAFE}}",
        "@misc{s, title={Rooms}, author={Di Poe}, year={2024}, keywords={CAFE}}",
    )
    (tmp_path / "a.bib").write_text("\n".join(entries), "utf-8")
    assert kg.build(tmp_path / "a.bib", tmp_path / "out").counts.papers == 4


WHOLE = "@book{b, title={Handbook of Rooms}, editor={Cy Moss}, year={2019}, doi={10.1000/whole}}\n"
PART = """@incollection{%s, title={%s}, author={%s}, pages={%s},
  booktitle={Handbook of Rooms}, year={2019}, doi={10.1000/whole}}
"""
PAPERS = "SELECT ?paper ?title { ?paper <http://purl.org/dc/terms/title> ?title }"


def papers(out: Path) -> dict[str, str]:
    with open_graph(out) as graph:
        return {title.value: paper.value for paper, title in graph.query(PAPERS).rows()}


def test_a_book_keeps_its_name_when_a_chapter_with_its_identifier_comes(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(WHOLE, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    before = papers(tmp_path / "out")
    parts = [("w", "Walls that Carry", "Jane Roe", "3--9"), ("d", "Doors that Open", "Bo Li", "10--20")]
    (tmp_path / "a.bib").write_text(WHOLE + "".join(PART % part for part in parts), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    after = papers(tmp_path / "out")
    assert len(set(after.values())) == 3
    assert after.items() >= before.items()


def test_a_citation_of_an_identifier_that_several_papers_have_leads_to_none_of_them(tmp_path: Path) -> None:
    common = {"publication_year": 2019, "authorships": []}
    whole, part = (
        {"id": "https://openalex.org/W1", "title": title, "type": kind, **common}
        for title, kind in (("Handbook of Rooms", "book"), ("Doors that Open", "book-chapter"))
    )
    work = {"id": "https://openalex.org/W9", "title": "On Walls", "referenced_works": [whole["id"]], **common}
    citing = json.dumps([work, whole, part])
    (tmp_path / "a.json").write_text(citing, "utf-8")
    kg.build(tmp_path / "a.json", tmp_path / "out")
    cited = "SELECT ?to { ?from <http://purl.org/spar/cito/cites> ?to }"
    with open_graph(tmp_path / "out") as graph:
        assert [to.value for (to,) in graph.query(cited).rows()] == ["https://openalex.org/W1"]


@pytest.mark.parametrize("lines", ["", "hide-paper\tRose\n"])
def test_entries_of_one_line_that_print_nothing_of_their_own_have_names(tmp_path: Path, lines: str) -> None:
    entry = {"id": "a", "type": "article-journal", "title": "Rose", "container-title": "Maps"}
    (tmp_path / "a.json").write_text(json.dumps([entry, entry, entry]), "utf-8")
    kg.build(tmp_path / "a.json", tmp_path / "out")
    locked = (tmp_path / "out" / "ids.tsv").read_text("utf-8")
    assert [f"entry:a.json {place}\t" in locked for place in ("L1", "L1.2", "L1.3")] == [True] * 3
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


@pytest.mark.parametrize("decided", [False, True])
@pytest.mark.parametrize(("few", "on_disk"), [(1, True), (99, False)])
def test_who_is_who_is_found_on_disk_and_among_few_in_memory_whatever_people_decide(
    few: int, on_disk: bool, decided: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spools, "FEW", few)
    kept: list[type] = []

    class Noted(Shelf[Any]):
        def __init__(self, kind: type, values: Iterable[object], folder: Path) -> None:
            kept.append(kind)
            super().__init__(kind, values, folder)

    monkeypatch.setattr(spools, "Shelf", Noted)
    read = [value for value in read_document(book(tmp_path), "a.bib") if isinstance(value, Record)]
    records = [replace(record, keywords=(f"maps of {record.title}",)) for record in read]
    rename = Line(number=1, verb=Verb.RENAME, kind=Kind.PERSON, thing="Ann Lee", value="A. Lee")
    with open_spool(tmp_path / "spool") as spool:
        spool.add_records(records)
        spool.add_findings(records, [Findings()] * len(records))
        curation = Curation(lines=(rename,) if decided else ())
        found, _ = identify(spool, Lock(), curation, who_wrote_what(spool, Lock(), curation))
        assert ({PaperKeys, PaperGroup, Signature, Person, Phrase, Concept} <= set(kept)) == on_disk
        assert len(found.papers) == 3
        assert [person.name for person in found.people if "Lee" in person.name] == [
            "A. Lee" if decided else "Ann Lee"
        ]


@pytest.mark.parametrize("lines", ["", "same\tperson\tAnn Lee\tBo Chen\nhide\tconcept\tdoors\n"])
def test_the_evidence_is_weighed_once_also_where_people_decide(
    lines: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    for module, name in ((ruled, "of_one_work"), (grouping, "likely_people"), (concepts, "Forms")):
        work = getattr(module, name)

        def counted(*args: object, work: Callable[..., object] = work, name: str = name) -> object:
            asked.append(name)
            return work(*args)

        monkeypatch.setattr(module, name, counted)
    (tmp_path / "curation.tsv").write_text(lines, "utf-8")
    library = book(tmp_path)
    library.write_text(BOOK.replace("year=", "keywords={doors}, year="), "utf-8")
    kg.build(library, tmp_path / "out", curation=tmp_path / "curation.tsv")
    assert asked == ["of_one_work", "likely_people", "Forms"]
