"""On the seed everything stands; one changed word in a copy is found, and the facts that fell are named."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import kg
from kg.errors import InputError
from kg.proof import Fall, FallKind, Verification, stated
from kg.store import Value

pytestmark = pytest.mark.slow

DERIVED = "wasDerivedFrom> <https://example.org/kg/text/"
RECORDS = "<https://example.org/kg/graph/records>"
SEED = "seeds/000_eea491e0dc6133bd.txt"
Check = Callable[[str, str], Verification]
"""Replace words in a copy of the seed page, then verify the graph of the original against the copy."""


@pytest.fixture(scope="module", params=[True, False], ids=["with texts", "--no-text"])
def graph(root: Path, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        kg.build(["seeds"], folder, with_text=request.param)
    return folder / "graph.nq"


@pytest.fixture
def check(graph: Path, root: Path, tmp_path: Path) -> Check:
    def verify_a_copy(old: str, new: str) -> Verification:
        page = (root / SEED).read_text("utf-8")
        assert old in page
        (tmp_path / "seeds").mkdir()
        (tmp_path / SEED).write_text(page.replace(old, new, 1), "utf-8")
        return kg.verify(graph, from_=tmp_path)

    return verify_a_copy


def of(kind: FallKind, result: Verification) -> list[Fall]:
    return [fall for fall in result.falls if fall.kind is kind]


def test_every_quote_of_the_seed_stands(check: Check) -> None:
    result = check("", "")
    assert result.falls == ()
    assert result.holds
    assert result.checked[FallKind.DOCUMENT] == 1
    assert result.checked[FallKind.RECORD] == 9
    assert result.checked[FallKind.QUOTE] > 300


def test_a_changed_word_fells_the_document_the_record_and_the_fact_that_stands_on_it(check: Check) -> None:
    result = check("Parameter Upcycling for Mixture of Experts", "Parameter Upcycling for Mixture of Exports")
    assert not result.holds
    (document,) = of(FallKind.DOCUMENT, result)
    assert document.document == SEED
    (record,) = of(FallKind.RECORD, result)
    assert record.lines == "L19-L24"
    fell = {(fall.concept, fall.found) for fall in of(FallKind.QUOTE, result)}
    assert ("Mixture of Experts", "Mixture of Exports") in fell
    for fall in of(FallKind.QUOTE, result):
        assert "Exports" in (fall.found or "")
        assert fall.paper is not None
        assert fall.paper.startswith("BAM!")
        assert (fall.document, fall.lines) == (SEED, "L19-L24")


def test_an_erratum_that_names_the_paper_by_its_title_stands_until_the_title_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paper = "@article{a, author={Roe, Jane}, title={Odd Lattices}, journal={Maps}, year={1991}}\n"
    erratum = (
        paper.replace("{a,", "{b,")
        .replace("{Odd", "{Corrigendum to ``Odd")
        .replace("Lattices}", "lattices''}")
    )
    (tmp_path / "my.bib").write_text(paper + erratum.replace("1991", "1992"), "utf-8")
    kg.build(["my.bib"], "graph")
    assert "cito:corrects" in (tmp_path / "graph" / "graph.ttl").read_text("utf-8")
    assert kg.verify("graph").holds
    quads = (tmp_path / "graph" / "graph.nq").read_text("utf-8").replace("Odd Lattices", "Even Lattices")
    (tmp_path / "changed.nq").write_text(quads, "utf-8")
    assert "a link, which no record of the paper shows," in {
        fall.fact for fall in kg.verify("changed.nq").falls
    }


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A graph of a library whose keywords are not all in its text."""
    monkeypatch.chdir(tmp_path)
    entry = "@article{a, title = {On Maps}, author = {Roe, Jane}, keywords = {Lost Rooms}, volume = 7}"
    (tmp_path / "my.bib").write_text(entry)
    kg.build(["my.bib"], "graph")
    return tmp_path


def test_a_keyword_that_no_text_says_rests_on_the_record_alone(library: Path) -> None:
    assert kg.verify("graph").falls == ()


def test_a_volume_and_a_keyword_that_changed_are_values_that_fell(library: Path) -> None:
    text = (library / "my.bib").read_text()
    (library / "my.bib").write_text(text.replace("= 7", "= 8").replace("Lost", "Found"))
    fell = {(fall.expected, fall.found) for fall in of(FallKind.VALUE, kg.verify("graph"))}
    assert {("7", "8"), ("Lost Rooms", "Found Rooms")} <= fell


def test_a_changed_word_that_no_fact_stands_on_still_fells_the_record(check: Check) -> None:
    result = check("has become a popular", "has become a well-known")
    assert of(FallKind.RECORD, result)


def test_a_changed_name_in_a_byline_is_a_value_that_fell(check: Check) -> None:
    result = check("Kitty Fung, Qizhen Zhang", "Kitty Fung, Qizhen Chang")
    (value,) = of(FallKind.VALUE, result)
    assert value.fact == "the byline"
    assert value.expected == "Kitty Fung, Qizhen Zhang, Chris Lu et al."
    assert value.found == "Kitty Fung, Qizhen Chang, Chris Lu et al."


def test_a_line_put_before_moves_every_record_and_none_of_its_words(check: Check) -> None:
    result = check("LGAug 15, 2024", "\nLGAug 15, 2024")
    moved = of(FallKind.RECORD, result)
    assert {(fall.expected, fall.found) for fall in moved} >= {("L19-L24", "L20-L25")}
    assert of(FallKind.QUOTE, result) == []


def test_a_missing_document_takes_everything_with_it(graph: Path, tmp_path: Path) -> None:
    result = kg.verify(graph, from_=tmp_path)
    (fall,) = result.falls
    assert fall.kind is FallKind.DOCUMENT
    assert "missing" in str(fall)
    assert "quotes" in str(fall)
    assert set(result.checked.values()) == {0}
    assert (result.unchecked[FallKind.RECORD], result.unchecked[FallKind.HEADING]) == (9, 1)


def test_a_document_at_which_nobody_can_look_is_not_called_missing(graph: Path, tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to("seeds")
    (fall,) = kg.verify(graph, from_=tmp_path).falls
    assert "missing" not in str(fall)
    assert f"{tmp_path / 'seeds'} cannot be read: " in str(fall)
    assert ".:" not in str(fall)


@pytest.mark.parametrize(
    ("old", "new", "expected", "found"),
    [
        ("Qizhen Zhang\n", "Qizhen Chang\n", "Qizhen Zhang", "Qizhen Chang"),
        ("\n\nLG\nh-index25", "\n\nCL\nh-index25", "LG", "CL"),
    ],
)
def test_a_changed_heading_fells_what_the_page_says_of_its_person(
    old: str, new: str, expected: str, found: str, check: Check
) -> None:
    (heading,) = of(FallKind.HEADING, check(old, new))
    assert (heading.lines, heading.expected, heading.found) == ("L1-L10", expected, found)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("#char=0,5>", "#char=1,4>", FallKind.QUOTE),
        ("#char=0,5>", "#char=5,5>", FallKind.QUOTE),
        ("#char=0,5>", "#char=0,999999>", FallKind.QUOTE),
        ("#char=0,5>", "#char=-1,4>", FallKind.PLACE),
        (f'"Aug 15, 2024" {RECORDS}', f'"Aug 16, 2024" {RECORDS}', FallKind.VALUE),
        ('"L19-L24"', '"L19"', FallKind.RECORD),
        ('nameAsPrinted> "Kitty Fung"', 'nameAsPrinted> "Kitty Fang"', FallKind.VALUE),
        (
            '-owner-qizhen-zhang> <https://w3id.org/scholarly-kg/ns#nameAsPrinted> "Qi',
            '-owner-qizhen-zhang> <https://w3id.org/scholarly-kg/ns#nameAsPrinted> "Qu',
            FallKind.VALUE,
        ),
        ('terms/title> "BTS: Harmonizing', 'terms/title> "BTS: Harming', FallKind.VALUE),
        ('terms/abstract> "Large language', 'terms/abstract> "Larger language', FallKind.VALUE),
        (DERIVED, f"{DERIVED}x", FallKind.PLACE),
        ('"h-index25"', '"h-index26"', FallKind.FIGURE),
    ],
)
def test_a_graph_that_says_otherwise_than_its_document_is_found_out(
    old: str, new: str, kind: FallKind, root: Path, tmp_path: Path
) -> None:
    written = (root / "exports" / "graph.nq").read_text("utf-8")
    assert old in written
    doctored = tmp_path / "graph.nq"
    doctored.write_text(written.replace(old, new), "utf-8")
    result = kg.verify(doctored, from_=root)
    assert kind in {fall.kind for fall in result.falls}


@pytest.mark.parametrize("name", ["../outside.txt", "a/../../outside.txt", "/OUTSIDE", "link.txt", "", "."])
def test_a_graph_cannot_make_it_read_outside_of_the_folder(name: str, root: Path, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    shutil.copy(root / SEED, tmp_path / "outside.txt")
    (inside / "link.txt").symlink_to(tmp_path / "outside.txt")
    name = name.replace("/OUTSIDE", str(tmp_path / "outside.txt"))
    written = (root / "exports" / "graph.nq").read_text("utf-8")
    hostile = tmp_path / "graph.nq"
    hostile.write_text(written.replace(f'"{SEED}"', f'"{name}"'), "utf-8")
    result = kg.verify(hostile, from_=inside)
    (fall,) = result.falls
    assert fall.kind is FallKind.DOCUMENT
    assert "cannot be read below" in fall.fact


def test_the_page_of_a_person_who_was_hidden_still_stands(root: Path, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        hide = "hide\tperson\tperson/qizhen-zhang-evusjmk5daeal\n"
        (tmp_path / "curation.tsv").write_text(hide, "utf-8")
        shutil.copy(root / "exports" / "ids.tsv", tmp_path)
        kg.build(["seeds"], tmp_path, curation=tmp_path / "curation.tsv")
    assert kg.verify(tmp_path / "graph.nq", from_=root).holds


def test_words_that_stand_in_no_document_are_found_out(root: Path, tmp_path: Path) -> None:
    written = (root / "exports" / "graph.nq").read_text("utf-8")
    lines = [line for line in written.splitlines(keepends=True) if "hadPrimarySource" not in line]
    (tmp_path / "graph.nq").write_text("".join(lines), "utf-8")
    result = kg.verify(tmp_path / "graph.nq", from_=root)
    assert len(of(FallKind.PLACE, result)) == 9


def test_what_libraries_and_registries_say_stands(root: Path, tmp_path: Path) -> None:
    for name in ("openalex_works.jsonl", "openalex_answer.json", "arxiv_answer.xml"):
        shutil.copy(root / "tests" / "readers" / "documents" / name, tmp_path / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        kg.build(["."], tmp_path / "graph")
    result = kg.verify(tmp_path / "graph" / "graph.nq", from_=tmp_path)
    assert result.falls == ()
    assert result.checked[FallKind.RECORD] == 8


@pytest.mark.parametrize(("kind", "fallen"), [("paper", FallKind.PLACE), ("record", FallKind.RECORD)])
def test_papers_and_records_without_an_iri_do_not_pass_for_proved(
    kind: str, fallen: FallKind, root: Path, tmp_path: Path
) -> None:
    written = (root / "exports" / "graph.nq").read_text("utf-8")
    nodes = re.compile(rf"<https://example\.org/kg/{kind}/([^>]*)>")
    (tmp_path / "graph.nq").write_text(nodes.sub(r"_:\1", written), "utf-8")
    result = kg.verify(tmp_path / "graph.nq", from_=root)
    assert len(of(fallen, result)) == result.checked[FallKind.RECORD] == 9
    assert not result.checked[FallKind.FACT if kind == "paper" else FallKind.QUOTE]


def test_the_facts_of_every_paper_that_a_record_is_said_to_print_are_looked_for(
    root: Path, tmp_path: Path
) -> None:
    written = (root / "exports" / "graph.nq").read_text("utf-8")
    (first, _, graph), *_ = re.findall(r"(<\S*>) <\S*#recordOf> (<\S*>) (<\S*>) \.", written)
    other = "<https://example.org/kg/paper/other>"
    said = [
        f"{first} <https://w3id.org/scholarly-kg/ns#recordOf> {other} {graph} .",
        f'{other} <http://prismstandard.org/namespaces/basic/2.0/doi> "10.1000/1" .',
    ]
    (tmp_path / "graph.nq").write_text("\n".join([written, *said, ""]), "utf-8")
    result = kg.verify(tmp_path / "graph.nq", from_=root)
    assert [(fall.fact, fall.expected) for fall in result.falls] == [("the DOI", "10.1000/1")]


def test_a_value_that_is_a_fact_of_its_paper_in_the_same_words_is_told_once(tmp_path: Path) -> None:
    entry = "@inproceedings{{a, author={{Ann Lee}}, editor={{{}}}, title={{On Old Maps}}, year=2020}}\n"
    (tmp_path / "a.bib").write_text(entry.format("Bob Roe"), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False)
    (tmp_path / "a.bib").write_text(entry.format("Rob Roe"), "utf-8")
    result = kg.verify(tmp_path / "g", from_=tmp_path)
    assert [fall.kind for fall in result.falls if fall.fact == "the editors"] == [FallKind.VALUE]


def test_a_document_without_an_iri_is_no_place(root: Path, tmp_path: Path) -> None:
    written = (root / "exports" / "graph.nq").read_text("utf-8")
    name = re.search(r"<https://example.org/kg/document/[^>]*>", written)
    assert name is not None
    (tmp_path / "graph.nq").write_text(written.replace(name[0], "_:page"), "utf-8")
    with pytest.raises(InputError, match="does not say which documents"):
        kg.verify(tmp_path / "graph.nq", from_=root)


def test_a_graph_without_documents_cannot_be_verified(root: Path) -> None:
    with pytest.raises(InputError, match=r"graph\.ttl has the facts alone"):
        kg.verify(root / "exports" / "graph.ttl", from_=root)


def test_an_open_graph_will_do(root: Path) -> None:
    with kg.open_graph(root / "exports" / "graph.nq") as opened:
        assert kg.verify(opened, from_=root).holds


def test_a_changed_word_names_the_relation_and_the_claim_that_rested_on_it(
    root: Path, tmp_path: Path
) -> None:
    page = (root / SEED).read_text("utf-8")
    (tmp_path / "seeds").mkdir()
    changed = page.replace("lightweight stitch layers", "lightweight stich layers").replace(
        "90%, PARDEN", "95%, PARDEN"
    )
    (tmp_path / SEED).write_text(changed, "utf-8")
    fell = [
        fall.fact for fall in of(FallKind.QUOTE, kg.verify(root / "exports" / "graph.nq", from_=tmp_path))
    ]
    assert any("'Branch-Train-Stitch' uses 'stitch layers'" in fact for fact in fell)
    assert any("a claim on 'False Positive Rate'" in fact for fact in fell)


def test_the_names_of_a_concept_are_asked_for_once_however_many_quotes_it_has(
    graph: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    names = stated.names

    def watched(opened: kg.Graph, concept: Value) -> tuple[str, ...]:
        asked.append(concept)
        return names(opened, concept)

    monkeypatch.setattr(stated, "names", watched)
    assert kg.verify(graph, from_=root).holds
    assert len(asked) == len(set(asked))


SAME = """@article{{{key}, title={{Editorial}}, author={{Brown, Anna}}, journal={{Library Trends}},
  volume={{66}}, number={{{number}}}, pages={{{page}}}, year={{2018}}{more}}}
"""


@pytest.mark.parametrize("decided_by", ["identifier", "people"])
def test_entries_of_the_same_words_are_told_apart_in_the_order_of_their_file(
    decided_by: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    doi = ", doi={10.1000/182}" if decided_by == "identifier" else ""
    second = SAME.format(key="e2", number=2, page=101, more=doi)
    Path("0.bib").write_text(second, "utf-8")
    Path("a.bib").write_text(SAME.format(key="e1", number=1, page=1, more="") + second, "utf-8")
    Path("curation.tsv").write_text(
        "same\tpaper\tEditorial @ 0.bib L1-L2\tEditorial @ a.bib L3-L4\n", "utf-8"
    )
    curation = "curation.tsv" if decided_by == "people" else None
    report = kg.build(["0.bib", "a.bib"], "graph", curation=curation)
    assert (report.counts.papers, report.counts.records) == (2, 3)
    assert kg.verify("graph/graph.nq", from_=tmp_path).falls == ()


def test_documents_of_several_folders_are_found_where_each_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder, title in ((here / "in", "Doors of Rooms"), (there / "more", "Rooms of Doors")):
        folder.mkdir(parents=True)
        (folder / "a.bib").write_text(f"@misc{{a, title={{{title}}}, author={{Roe, Jane}}}}", "utf-8")
    monkeypatch.chdir(here)
    kg.build(["in", "../there/more"], "graph")
    assert not kg.verify("graph").holds
    assert kg.verify("graph", from_=[".", there]).holds
    (there / "more" / "a.bib").unlink()
    (fall,) = kg.verify("graph", from_=[".", there]).falls
    assert f"below this folder or {there}: it is missing" in fall.fact


OPENALEX = """{"id": "https://openalex.org/W3001", "doi": "10.5555/o1", "title": "Sparse graphs of rivers",
  "authorships": [{"author": {"display_name": "Ada Brand"},
    "institutions": [{"display_name": "ETH Zurich", "ror": "https://ror.org/05a28rw58"}]}]}"""
CROSSREF = """[{"DOI": "10.5555/o2", "type": "article-journal", "title": "Deep wells",
  "author": [{"given": "Bo", "family": "Castel", "affiliation": [{"name": "The ETH Zurich"}]}]}]"""


def test_an_organisation_that_one_document_names_without_its_id_stands(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "works.json").write_text(OPENALEX, "utf-8")
    (tmp_path / "papers" / "crossref.json").write_text(CROSSREF, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        kg.build(["papers"], tmp_path / "graph")
    graph = tmp_path / "graph" / "graph.nq"
    places = re.findall(r"relatesToOrganization> <\S+/organisation/(\S+)>", graph.read_text("utf-8"))
    assert len(places) == 2
    assert len(set(places)) == 1
    assert kg.verify(graph, from_=tmp_path).falls == ()
    (tmp_path / "papers" / "crossref.json").write_text(CROSSREF.replace("ETH Zurich", "EPFL"), "utf-8")
    fell = {fall.fact for fall in of(FallKind.FACT, kg.verify(graph, from_=tmp_path))}
    assert fell == {"the organisation of 'Bo Castel'", "the name"}
