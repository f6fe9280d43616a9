"""A fact that no record gives falls, whichever it is; what records give stands, whatever they agree in."""

import re
from pathlib import Path

import pytest

import kg
from kg.proof import FallKind, Verification

WORKS = """\
{"id": "https://openalex.org/W4300000001", "doi": "10.1000/maps", "title": "On Maps of Rooms", \
"type": "article", \
"publication_date": "2020-03-04", "is_retracted": true, \
"biblio": {"volume": "7", "first_page": "1", "last_page": "8"}, \
"primary_location": {"source": {"display_name": "Journal of Maps"}}, \
"authorships": [\
{"author": {"display_name": "Ana Ueda", "orcid": "https://orcid.org/0000-0001-5109-3700"}, \
"institutions": [{"display_name": "Technische Hochschule", "ror": "https://ror.org/052gg0110"}]}, \
{"author": {"display_name": "Bo Li"}, "institutions": [{"display_name": "Lab of Rooms"}]}], \
"referenced_works": ["https://openalex.org/W4300000002"]}
{"id": "https://openalex.org/W4300000002", "title": "Walls", \
"publication_date": "2018-01-02", "authorships": [\
{"author": {"display_name": "Cy Roe"}}], "referenced_works": ["https://openalex.org/W4399999999"]}
"""
LIBRARY = """\
@article{maps, title={On Maps of Rooms}, author={Ueda, A. and Li, Bo}, doi={10.1000/maps}, \
journal={J. of Maps}, year=2020}
@article{lost, title={Lost Rooms}, author={Ueda, Ana}, journal={Journal of Maps}, year=2021, month=feb}
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents, of which both print one paper."""
    folder = tmp_path_factory.mktemp("facts")
    (folder / "works.jsonl").write_text(WORKS, "utf-8")
    (folder / "my.bib").write_text(LIBRARY, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        kg.build(["works.jsonl", "my.bib"], "graph")
    return folder


def verified(built: Path, tmp_path: Path, *changes: tuple[str, str, str]) -> Verification:
    """The graph, in which of the facts that match a pattern some words are changed, and its documents."""
    lines = (built / "graph" / "graph.nq").read_text("utf-8").splitlines(keepends=True)
    for pattern, old, new in changes:
        place = next(n for n, line in enumerate(lines) if "/graph/" not in line and re.search(pattern, line))
        assert old in lines[place]
        lines[place] = lines[place].replace(old, new)
    (tmp_path / "graph.nq").write_text("".join(lines), "utf-8")
    return kg.verify(tmp_path / "graph.nq", from_=built)


def test_what_several_records_give_together_stands(built: Path, tmp_path: Path) -> None:
    result = verified(built, tmp_path)
    assert result.falls == ()
    assert result.checked[FallKind.FACT] > 30


@pytest.mark.parametrize(
    ("pattern", "old", "new"),
    [
        ("/authorship/.*orcid:", "5109-3700", "5109-3701"),
        ("/person/.*orcid:", "5109-3700", "5109-3701"),
        ("/organisation/.*ror:", '"ror:052gg0110"', '"ror:00f54p054"'),
        ('/organisation/.*name> "Technische', "Technische", "Technical"),
        ('/organisation/.*name> "Technische', "Technische Hochschule", "Lab of Rooms"),
        ('issued> "2021-02"', "02", "03"),
        ('issued> "2020-03-04"', "2020-03-04", "2020-03-05"),
        ('#year> "2020"', '"2020"', '"2019"'),
        ('/doi> "', "10.1000/maps", "10.1000/mops"),
        ("/identifier> .doi:", "10.1000/maps", "10.1000/mops"),
        ("lost.*venueAsPrinted", "Journal", "Review"),
        ("volumeNumber", '"7"', '"8"'),
        ("pagination", "1-8", "1-9"),
        ("cites> .*W4399999999", "W4399999999", "W4399999998"),
        ("fabio/Article>", "fabio/Article>", "fabio/Book>"),
        ('foaf/0.1/name> "Ana Ueda"', "Ana", "Anna"),
        ('altLabel> "A. Ueda"', "A. Ueda", "B. Ueda"),
        ('#knownAuthorCount> "2"', '"2"', '"3"'),
    ],
)
def test_a_changed_fact_falls(pattern: str, old: str, new: str, built: Path, tmp_path: Path) -> None:
    result = verified(built, tmp_path, (pattern, old, new))
    fell = {fall.kind: fall for fall in result.falls}
    assert set(fell) == {FallKind.FACT}


def iri(built: Path, kind: str, name: str) -> str:
    found = re.search(
        rf"<(https://example.org/kg/{kind}/{name}[^>]*)>", (built / "graph" / "graph.nq").read_text()
    )
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("pattern", "kind", "old", "new"),
    [
        ("on-maps.*cites>", "paper", "walls", "lost-rooms"),
        ("/authorship/.*isHeldBy.*/ana-ueda", "person", "ana-ueda", "cy-roe"),
        ("on-maps.*creator.*/bo-li", "person", "bo-li", "cy-roe"),
        ("/authorship/.*relatesToOrganization.*/ror", "organisation", "ror-052gg0110", "lab-of-rooms"),
    ],
)
def test_an_edge_to_another_thing_falls(
    pattern: str, kind: str, old: str, new: str, built: Path, tmp_path: Path
) -> None:
    assert not verified(built, tmp_path, (pattern, iri(built, kind, old), iri(built, kind, new))).holds


def test_a_retraction_that_nobody_printed_falls(built: Path, tmp_path: Path) -> None:
    lost = f"<{iri(built, 'paper', 'lost-rooms')}>"
    status = f'{lost} <https://schema.org/creativeWorkStatus> "retracted" .\n'
    (fall,) = verified(built, tmp_path, (f"^{lost}", lost, f"{status}{lost}")).falls
    assert (fall.document, fall.lines) == ("my.bib", "L2 lost")
    assert (fall.fact, fall.paper, fall.expected) == ("the status", "Lost Rooms", "retracted")


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        ("0000-0001-5109-3700", "0000-0002-1825-0097", "the ORCID of 'Ana Ueda'"),
        ('"Lab of Rooms"', '"Lab of Doors"', "the organisation of 'Bo Li'"),
        ("2018-01-02", "2018-01-03", "the date of issue"),
        ("W4399999999", "W4399999998", "a citation"),
    ],
)
def test_the_facts_of_a_changed_document_are_named(
    old: str, new: str, fact: str, built: Path, tmp_path: Path
) -> None:
    (tmp_path / "my.bib").write_text(LIBRARY, "utf-8")
    (tmp_path / "works.jsonl").write_text(WORKS.replace(old, new), "utf-8")
    fell = kg.verify(built / "graph", from_=tmp_path).falls
    assert fact in {fall.fact for fall in fell if fall.kind is FallKind.FACT}
    assert {fall.document for fall in fell if fall.fact == fact} == {"works.jsonl"}


def test_facts_that_a_missing_document_may_give_are_not_checked(built: Path, tmp_path: Path) -> None:
    (tmp_path / "my.bib").write_text(LIBRARY, "utf-8")
    result = kg.verify(built / "graph", from_=tmp_path)
    assert [fall.kind for fall in result.falls] == [FallKind.DOCUMENT]
    assert result.unchecked[FallKind.FACT] > 10
    assert result.checked[FallKind.FACT] > 10


def test_what_people_decided_needs_no_document(built: Path, tmp_path: Path) -> None:
    for name in ("works.jsonl", "my.bib"):
        (tmp_path / name).write_text((built / name).read_text("utf-8"), "utf-8")
    decided = ["rename\tperson\tCy Roe\tCyril Roe", "rename\tpaper\tLost Rooms\tLost", "hide\tperson\tBo Li"]
    (tmp_path / "curation.tsv").write_text("\n".join(decided) + "\n", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        kg.build(["works.jsonl", "my.bib"], "graph", curation="curation.tsv", as_of="2025-01-31")
        assert kg.verify("graph").falls == ()
