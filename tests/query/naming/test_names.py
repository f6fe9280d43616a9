"""A name in any spelling finds what is meant; what is not clear is asked back and never guessed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.errors import UsageError
from kg.query import USUAL, AmbiguousNameError, Kind, UnknownNameError, find
from kg.query.profile import profile
from kg.rdf.prefixes import PREFIXES
from kg.store import Graph, open_graph
from kg.store.terms import shown
from tests.graphs import SMALL

BASE = "https://example.org/kg/"


@pytest.fixture(scope="module")
def graph() -> Iterator[Graph]:
    with open_graph(SMALL) as opened:
        yield opened


@pytest.mark.parametrize(
    ("kind", "typed", "node"),
    [
        (Kind.PERSON, "José Silva", "person/jose-silva-aaaaaaaaaaaa2"),
        (Kind.PERSON, "jose  SILVA", "person/jose-silva-aaaaaaaaaaaa2"),
        (Kind.PERSON, "José", None),
        (Kind.PERSON, "ana nunez", "person/ana-nunez-aaaaaaaaaaaa2"),
        (Kind.PERSON, "SILVA, José", "person/jose-silva-aaaaaaaaaaaa2"),
        (Kind.PERSON, "silva,jose", "person/jose-silva-aaaaaaaaaaaa2"),
        (Kind.PERSON, "Silva,", None),
        (Kind.PERSON, "W Li", "person/wei-li-aaaaaaaaaaaa2"),
        (Kind.PERSON, "person/bo-chen-aaaaaaaaaaaa3", "person/bo-chen-aaaaaaaaaaaa3"),
        (Kind.PERSON, "bo-chen-aaaaaaaaaaaa3", "person/bo-chen-aaaaaaaaaaaa3"),
        (Kind.PERSON, f"{BASE}person/bo-chen-aaaaaaaaaaaa3", "person/bo-chen-aaaaaaaaaaaa3"),
        (Kind.PAPER, "BAM! Just Like That", "paper/bam-aaaaaaaaaaaa3"),
        (Kind.PAPER, "bam just like", "paper/bam-aaaaaaaaaaaa3"),
        (Kind.PAPER, "Nexus", "paper/nexus-aaaaaaaaaaaa2"),
        (Kind.PAPER, "2408.15901", "paper/nexus-aaaaaaaaaaaa2"),
        (Kind.PAPER, "arXiv:2408.15901", "paper/nexus-aaaaaaaaaaaa2"),
        (Kind.PAPER, "Study on Trust", "paper/trust-aaaaaaaaaaaa5"),
        (Kind.PAPER, "exus", None),
        (Kind.CONCEPT, "MoE", "concept/mixture-of-experts-aaaaaaaaaaaa2"),
        (Kind.CONCEPT, "moe", "concept/mixture-of-experts-aaaaaaaaaaaa2"),
        (Kind.CONCEPT, "mixture-of-experts", "concept/mixture-of-experts-aaaaaaaaaaaa2"),
        (Kind.CONCEPT, "mixtures of experts", "concept/mixture-of-experts-aaaaaaaaaaaa2"),
        (Kind.CONCEPT, "Machine Learning", None),
        (Kind.CATEGORY, "LG", "category/cs.LG"),
        (Kind.CATEGORY, "cs.lg", "category/cs.LG"),
        (Kind.CATEGORY, "machine learning", "category/cs.LG"),
    ],
)
def test_a_name_finds_one_thing_or_nothing(kind: Kind, typed: str, node: str | None, graph: Graph) -> None:
    if node is None:
        with pytest.raises(UnknownNameError):
            find(graph, typed, [kind])
    else:
        assert find(graph, typed, [kind]).node.value == BASE + node


def test_a_name_that_fits_several_lists_them_with_their_papers(graph: Graph) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        find(graph, "bo chen", [Kind.PERSON])
    assert len(caught.value.matches) == 2
    for words in (
        "person/bo-chen-aaaaaaaaaaaa2",
        "person/bo-chen-aaaaaaaaaaaa3",
        "An Empirical Study on Trust",
    ):
        assert words in str(caught.value)


@pytest.mark.parametrize(("kind", "typed"), [(Kind.PAPER, "an empirical study"), (Kind.CATEGORY, "CV")])
def test_a_part_or_code_that_fits_several_is_not_guessed(kind: Kind, typed: str, graph: Graph) -> None:
    with pytest.raises(AmbiguousNameError):
        find(graph, typed, [kind])


def test_a_name_that_fits_several_kinds_lists_them(graph: Graph) -> None:
    with pytest.raises(AmbiguousNameError, match=r"person: Bo Chen"):
        find(graph, "Bo Chen")


@pytest.mark.parametrize("typed", ["Wei Li", "wei li"])
def test_the_one_whom_a_byline_shows_goes_before_those_whom_only_a_page_names(
    typed: str, graph: Graph
) -> None:
    notices: list[str] = []
    assert find(graph, typed, notice=notices.append).node.value == f"{BASE}person/wei-li-aaaaaaaaaaaa2"
    assert len(notices) == 1
    assert "2 more people of this name" in notices[0]
    assert "kg query doubts-of-person --param person=person/wei-li-aaaaaaaaaaaa2" in notices[0]


@pytest.mark.parametrize("typed", ["upcycling", "UPCYCLING"])
def test_things_of_another_kind_that_have_the_name_are_mentioned(typed: str, tmp_path: Path) -> None:
    more = "<http://e/kg/paper/u> a schema:ScholarlyArticle ; dcterms:title 'Upcycling: Sparse from Dense' ."
    (tmp_path / "a.trig").write_text(SMALL.read_text("utf-8") + more, encoding="utf-8")
    notices: list[str] = []
    with open_graph(tmp_path / "a.trig") as graph:
        assert find(graph, typed, notice=notices.append).kind is Kind.CONCEPT
        assert not find(graph, typed, [Kind.CONCEPT], notice=notices.append).unresolved
    assert notices == [
        "Taking the concept upcycling (concept/upcycling-aaaaaaaaaaaa2). Of this name there is also "
        "the paper Upcycling: Sparse from Dense: kg show paper/u"
    ]


def test_a_system_whose_name_is_a_word_is_mentioned_beside_what_others_call_so(tmp_path: Path) -> None:
    more = (
        "<http://e/kg/concept/u> a skos:Concept ; skos:prefLabel 'UPCYCLING' ."
        "<http://e/kg/concept/v> a skos:Concept ; skos:prefLabel 'sparse upcycling' ."
    )
    (tmp_path / "a.trig").write_text(SMALL.read_text("utf-8") + more, encoding="utf-8")
    notices: list[str] = []
    with open_graph(tmp_path / "a.trig") as graph:
        assert find(graph, "upcycling", notice=notices.append).name == "upcycling"
        assert find(graph, "UPCYCLING", notice=notices.append).name == "UPCYCLING"
    assert [notice.partition("there is also ")[2] for notice in notices] == [
        "the concept UPCYCLING: kg show concept/u",
        "the concept upcycling: kg show concept/upcycling-aaaaaaaaaaaa2",
    ]


@pytest.mark.parametrize("title", ["Upcycling", "Upcycling: Sparse from Dense"])
@pytest.mark.parametrize("typed", ["upcycling", "Upcycling", "UPCYCLING"])
def test_a_concept_is_taken_before_a_paper_of_its_name_with_and_without_subtitle(
    typed: str, title: str, tmp_path: Path
) -> None:
    more = f"<http://e/kg/paper/u> a schema:ScholarlyArticle ; dcterms:title '{title}' ."
    text = SMALL.read_text("utf-8").replace('skos:prefLabel "upcycling"', 'skos:prefLabel "Upcycling"')
    (tmp_path / "a.trig").write_text(text + more, encoding="utf-8")
    notices: list[str] = []
    with open_graph(tmp_path / "a.trig") as graph:
        assert find(graph, typed, notice=notices.append).kind is Kind.CONCEPT
        assert find(graph, typed, [Kind.PAPER]).kind is Kind.PAPER
    assert len(notices) == 1
    assert f"there is also the paper {title}: kg show paper/u" in notices[0]


def test_a_command_that_is_suggested_is_a_word_to_a_shell_whatever_an_iri_holds(tmp_path: Path) -> None:
    more = "<http://e/kg/paper/u;ls> a schema:ScholarlyArticle ; dcterms:title 'Upcycling: Sparse' ."
    (tmp_path / "a.trig").write_text(SMALL.read_text("utf-8") + more, encoding="utf-8")
    notices: list[str] = []
    with open_graph(tmp_path / "a.trig") as graph:
        find(graph, "upcycling", notice=notices.append)
    assert notices[0].endswith("kg show 'paper/u;ls'")


@pytest.mark.parametrize(
    "typed", ["concept/moes-aaaaaaaaaaaa2", f"{BASE}concept/moes-aaaaaaaaaaaa2", "expert-aaaaaaaaaaaa2"]
)
def test_an_iri_that_was_given_up_leads_on_to_what_replaces_it(typed: str, tmp_path: Path) -> None:
    more = """
    <concept/expert-aaaaaaaaaaaa2> dcterms:isReplacedBy <concept/moes-aaaaaaaaaaaa2> .
    <concept/moes-aaaaaaaaaaaa2> dcterms:isReplacedBy <concept/mixture-of-experts-aaaaaaaaaaaa2> .
    """
    (tmp_path / "a.trig").write_text(SMALL.read_text("utf-8") + more, encoding="utf-8")
    notices: list[str] = []
    with open_graph(tmp_path / "a.trig") as graph:
        assert find(graph, typed, notice=notices.append).name == "Mixture of Experts"
        with pytest.raises(UnknownNameError):
            find(graph, typed, [Kind.PERSON])
    assert notices == [
        f"{typed.removeprefix(BASE)} was given up; taking what replaces it: "
        "the concept Mixture of Experts (concept/mixture-of-experts-aaaaaaaaaaaa2)."
    ]


def test_a_name_that_fits_hundreds_lists_twenty(tmp_path: Path) -> None:
    lines = ["@prefix foaf: <http://xmlns.com/foaf/0.1/> ."]
    lines += [f"<http://e/person/{n}> a foaf:Person ; foaf:name 'Bo Chen' ." for n in range(300)]
    (tmp_path / "a.ttl").write_text("\n".join(lines))
    with open_graph(tmp_path / "a.ttl") as graph, pytest.raises(AmbiguousNameError) as caught:
        find(graph, "bo chen")
    assert len(str(caught.value).splitlines()) == 22
    assert str(caught.value).endswith("… and 280 more")


@pytest.mark.parametrize(
    ("typed", "nearest"), [("Jose Sylva", "José Silva"), ("Silva", "José Silva"), ("Nexsus", None)]
)
def test_an_unknown_name_suggests_the_nearest(typed: str, nearest: str | None, graph: Graph) -> None:
    with pytest.raises(UnknownNameError) as caught:
        find(graph, typed, [Kind.PERSON])
    assert caught.value.nearest == ((nearest,) if nearest else ())


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """Three people whose names are one in plain letters, or turned."""
    folder = tmp_path_factory.mktemp("sound")
    author = '{"author": {"display_name": "Ken Sato"}, "raw_author_name": "佐藤健"}'
    (folder / "b.jsonl").write_text(
        '{"id": "https://openalex.org/W1", "title": "Bridges", "publication_year": 2018, "type": "article",'
        f' "authorships": [{author}]}}\n',
        "utf-8",
    )
    entry = "@article{{{0}, title = {{{1}}}, author = {{{2}}}, year = 2020}}\n"
    library = entry.format("a", "Rivers", "Satō, Ken") + entry.format("c", "Lakes", "Sato Kén and Bo Li")
    (folder / "a.bib").write_text(library, "utf-8")
    kg.build([folder / "a.bib", folder / "b.jsonl"], folder / "out")
    with open_graph(folder / "out") as graph:
        yield graph


@pytest.mark.parametrize("typed", ["Sato, Ken", "SATO, Ken", "Ken Sato"])
def test_a_name_that_is_one_of_several_people_in_some_spelling_is_asked_back(
    typed: str, sound: Graph
) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        find(sound, typed, [Kind.PERSON])
    assert {match.name for match in caught.value.matches} == {"佐藤健", "Ken Satō"}


@pytest.mark.parametrize(
    ("typed", "name", "other"),
    [("Satō, Ken", "Ken Satō", "佐藤健"), ("Ken Satō", "Ken Satō", "佐藤健"), ("Sato Ken", "Sato Kén", "")],
)
def test_the_very_name_of_one_is_taken_and_those_who_have_it_in_another_spelling_are_named(
    typed: str, name: str, other: str, sound: Graph
) -> None:
    told: list[str] = []
    assert find(sound, typed, [Kind.PERSON], notice=told.append).name == name
    assert [other in each for each in told] == ([True] if other else [])


def test_a_name_that_is_only_printed_among_editors_is_told_so(tmp_path: Path) -> None:
    lines = [f"@prefix {prefix}: <{PREFIXES[prefix]}> ." for prefix in ("dcterms", "kgo", "schema")]
    lines += [
        f'<http://e/paper/{n}> a schema:ScholarlyArticle ; dcterms:title "Walls {n}" ;'
        ' kgo:editorsAsPrinted "Frank Hütter, Lars Kotthoff" .'
        for n in range(2)
    ]
    (tmp_path / "a.ttl").write_text("\n".join(lines), "utf-8")
    with open_graph(tmp_path / "a.ttl") as graph, pytest.raises(UnknownNameError) as caught:
        find(graph, "frank hutter")
    assert [paper.name for paper in caught.value.edited] == ["Walls 0", "Walls 1"]
    assert "It is printed among the editors of Walls 0 (paper/0) and 1 more." in str(caught.value)


@pytest.mark.parametrize("typed", ["", " ", "\ud800", "'; DROP ALL", '" } #', "\x00", "x" * 10_000, "🙂"])
def test_a_strange_name_is_only_unknown(typed: str, graph: Graph) -> None:
    with pytest.raises(UnknownNameError):
        find(graph, typed)


def test_a_name_as_long_as_a_document_is_refused_unsought(graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"no 5,000,000 characters, but 10,000 at most: try 'xxx") as caught:
        find(graph, "x" * 5_000_000)
    assert len(str(caught.value)) < 200


def test_a_short_form_means_what_nearly_all_papers_mean_by_it(tmp_path: Path) -> None:
    concept = '<{0}> a skos:Concept ; skos:prefLabel "{0}" ; skos:altLabel "LLM" ; kgo:paperCount {1} .\n'
    prefixes = "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}>\n" for prefix in ("skos", "kgo"))
    for papers in (30, 29):
        (tmp_path / "a.ttl").write_text(
            f"{prefixes}BASE <{BASE}>\n"
            + concept.format("language-model", papers)
            + concept.format("lander", 2)
            + concept.format("lunar-lander", 1),
            "utf-8",
        )
        said: list[str] = []
        with open_graph(tmp_path / "a.ttl") as graph:
            if papers == 29:
                with pytest.raises(AmbiguousNameError):
                    find(graph, "LLM", [Kind.CONCEPT])
            else:
                assert find(graph, "LLM", [Kind.CONCEPT], notice=said.append).name == "language-model"
                assert "nearly all papers mean" in said[0]
                assert "2 more concepts" in said[0]


ORGANISATIONS = SMALL.with_name("organisations.trig")


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("universite des portes", "organisation/lab"),
        ("The Université des Portes", "organisation/lab"),
        ("ror:052gg0110", "organisation/lab"),
        ("organisation/lab", "organisation/lab"),
        ("the doors  COLLABORATION", "organisation/doors"),
        ("for the DOORS collaboration", "organisation/doors"),
    ],
)
@pytest.mark.parametrize("told", [True, False], ids=["forms", "no forms"])
def test_an_organisation_is_found_by_any_of_its_names(
    typed: str, node: str, told: bool, tmp_path: Path
) -> None:
    text = ORGANISATIONS.read_text("utf-8")
    (tmp_path / "a.trig").write_text(text if told else text.replace("skos:hiddenLabel", "kgo:other"), "utf-8")
    with open_graph(tmp_path / "a.trig") as graph:
        found = find(graph, typed)
        assert found == find(graph, typed, [Kind.ORGANISATION])
        assert found.node.value == BASE + node
        assert found.name in {"The Université des Portes", "DOORS Collaboration"}  # its first name


def test_an_organisation_and_a_concept_of_one_name_are_told_apart() -> None:
    with open_graph(ORGANISATIONS) as graph:
        with pytest.raises(AmbiguousNameError, match=r"organisation: School of Walls\n      HINGE"):
            find(graph, "School of Walls")
        assert find(graph, "School of Walls", [Kind.ORGANISATION]).kind is Kind.ORGANISATION
        with pytest.raises(UnknownNameError, match="No person, paper, concept, category or organisation is"):
            find(graph, "scholarfeed")  # a site is none


NUMBERED = SMALL.parents[2] / "search" / "names.trig"


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("arXiv:2401.00001v2", "paper/noise"),
        ("https://arxiv.org/abs/math.GT/0309136v1", "paper/noise-2"),
        ("https://doi.org/10.1000/XY", "paper/noise"),
        ("1000 xy", "paper/noise"),
        ("978-3-16-148410-0", "paper/noise-2"),
        ("9783161484100", "paper/noise-2"),
        ("ISBN 3161484100", "paper/noise-2"),
        ("1234-567x", "paper/noise-2"),
        ("LI2024noise", "paper/noise"),
        ("https://orcid.org/0000-0002-1825-0097", "person/jose"),
        ("ror:02kvxyf05", "organisation/inria"),
        ("978-3-16", None),  # begins many
        ("2024", None),
        ("2", None),
    ],
)
@pytest.mark.parametrize("told", [True, False], ids=["forms", "no forms"])
def test_a_thing_is_found_by_what_identifies_it(
    typed: str, node: str | None, told: bool, tmp_path: Path
) -> None:
    text = NUMBERED.read_text("utf-8")
    (tmp_path / "a.trig").write_text(text if told else text.replace("skos:hiddenLabel", "kgo:other"), "utf-8")
    with open_graph(tmp_path / "a.trig") as graph:
        if node is None:
            with pytest.raises(UnknownNameError):
                find(graph, typed)
        else:
            assert find(graph, typed).node.value == BASE + node
            with pytest.raises(UnknownNameError):
                find(graph, typed, [Kind.CONCEPT])


def test_that_a_name_is_only_a_key_is_said() -> None:
    said: list[str] = []
    with open_graph(NUMBERED) as graph:
        assert find(graph, "attention", notice=said.append).kind is Kind.CONCEPT  # and the key of an entry
        assert said == []
        find(graph, "li2024noise", notice=said.append)
    assert said == ["li2024noise is the key of Noise: A Study of Attention (paper/noise) in a document."]


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """A vocabulary of somebody else, which names everything in two languages."""
    file = Path(tmp_path_factory.mktemp("languages"), "languages.ttl")
    file.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix e: <http://e.example/> .\n"
        'e:c a skos:Concept ; skos:prefLabel "Katzen"@de, "Cats"@en .\n'
        'e:a a skos:Concept ; skos:inScheme e:s ; skos:prefLabel "Tiere"@de, "Animals"@en, "Tiere"@de-at .\n',
        "utf-8",
    )
    with open_graph(file) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "node", "name"),
    [
        ("http://e.example/c", "c", "Cats"),
        ("Katzen", "c", "Cats"),
        ("CATS", "c", "Cats"),
        ("http://e.example/a", "a", "Animals"),
        ("tiere", "a", "Animals"),
    ],
)
def test_a_thing_with_names_in_several_languages_is_one_thing(
    typed: str, node: str, name: str, languages: Graph
) -> None:
    found = find(languages, typed)
    assert (found.node.value, found.name) == (f"http://e.example/{node}", name)


def test_the_names_in_other_languages_are_shown(languages: Graph) -> None:
    for typed, other in (("Cats", "Katzen"), ("Animals", "Tiere")):
        facts = [(fact, shown(value)) for fact, value in profile(languages, typed, USUAL).facts]
        assert facts == [("also called", other)]


def test_a_count_that_is_no_number_makes_no_concept_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix kgo: <https://w3id.org/scholarly-kg/ns#> .\n"
        '<http://e/concept/a> a skos:Concept ; skos:prefLabel "BERT" ; kgo:paperCount "many" .\n'
        '<http://e/concept/b> a skos:Concept ; skos:prefLabel "BERT" ; kgo:paperCount 1 .\n'
    )
    with open_graph(tmp_path / "a.ttl") as graph, pytest.raises(AmbiguousNameError):
        find(graph, "BERT")
