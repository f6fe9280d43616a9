"""Why a node or an edge is in the graph: of the seed, and of two documents that print the same papers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.errors import UsageError
from kg.query import AmbiguousNameError, Kind, UnknownNameError, ask, find, questions
from kg.query.catalogue import folder, internal
from kg.query.explaining import part as module
from kg.query.explaining.explanation import EDGES, NODES, Explanation, explanation
from kg.query.explaining.part import Part
from kg.query.explaining.reasons import WORDS
from kg.store import Graph, open_graph
from tests.query.many import papers_of_affiliated_people, papers_with_keywords

SEED = "seeds/000_eea491e0dc6133bd.txt"


@pytest.fixture(scope="module")
def small(root: Path) -> Iterator[Graph]:
    with open_graph(root / "tests" / "query" / "graphs" / "small.trig") as opened:
        yield opened


@pytest.fixture(scope="module")
def twice(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """The page and the same page with other white space: every paper has two records."""
    place = tmp_path_factory.mktemp("twice")
    (place / "pages").mkdir()
    page = (root / SEED).read_text("utf-8")
    (place / "pages" / "a.txt").write_text(page, "utf-8")
    (place / "pages" / "b.txt").write_text(page + "\n", "utf-8")
    kg.build([place / "pages"], place / "out")
    with open_graph(place / "out" / "graph.nq") as opened:
        yield opened


@pytest.fixture(scope="module")
def affiliated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """Of 2,000 papers: to pair all people with all organisations takes longer than a query may."""
    graph = tmp_path_factory.mktemp("affiliated") / "graph.trig"
    graph.write_text(papers_of_affiliated_people(2000), "utf-8")
    with open_graph(graph) as opened:
        yield opened


@pytest.fixture(scope="module")
def keyworded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """Of 5,000 papers: to compare all keywords with all names of concepts takes longer than a query may."""
    graph = tmp_path_factory.mktemp("keyworded") / "graph.trig"
    graph.write_text(papers_with_keywords(5000), "utf-8")
    with open_graph(graph) as opened:
        yield opened


def lines(found: Explanation) -> list[str]:
    return [line for part in found.parts for line in part.lines]


def test_every_query_has_words_and_is_asked() -> None:
    files = {path.stem for path in (folder() / "explain").glob("*.rq")}
    asked = {query for queries in (*NODES.values(), *EDGES.values()) for query in queries}
    assert files == set(WORDS) == asked


@pytest.mark.parametrize(
    ("name", "other", "told"),
    [
        (
            "Ankush Garg",
            None,
            "author 2 of 'An Empirical Study on Noisy Data|printed 'Ankush Garg' in the byline "
            f"({SEED} L26-L31: Qizhen Zhang, Ankush Garg, Jakob Foerster et al.)",
        ),
        ("Qizhen Zhang", None, f"taken to be one person: the page {SEED} prints the name in 7 bylines"),
        ("Qizhen Zhang", None, "  against: one of them is hidden by 'et al.' after 3 names; the other is"),
        ("Qizhen Zhang", None, f"the author page {SEED} has the name in its heading"),
        (
            "qizhen-zhang-c2awv2bfnr4hd",
            None,
            "author of 'Computing in the Era|only because the page of 'Qizhen Zhang' lists it; the byline "
            "does not show the name, at place 4 at the earliest|L40-L45: Yao Lu, Song Bian, Lequn Chen",
        ),
        (
            "Study on Noisy Data",
            None,
            f"{SEED} L26-L31 prints 'An Empirical Study on Noisy Data|, by Qizhen Zhang, Ankush Garg, Jakob "
            "Foerster et al., dated Feb 2",
        ),
        (
            "Qizhen Zhang",
            None,
            "contradiction: scholarfeed states an h-index of 25 for Qizhen Zhang beside 9 papers",
        ),
        (
            "PARDEN",
            None,
            "contradiction: 'PARDEN, Can You|states a factor of about 11 beside a change from 24.8%",
        ),
        (
            "Repeat That",
            None,
            "contradiction: 'PARDEN, Can You|states a factor of about 11 beside a change from",
        ),
        (
            "FPR",
            None,
            "contradiction: 'PARDEN, Can You|states a factor of about 11 beside a change from 24.8%",
        ),
        ("moe", None, "also printed 'MoEs'"),
        (
            "moe",
            None,
            "taken for a method by its own name, |what others say, or four of five",
        ),
        ("moe", None, f"also printed 'MoE', a short form that 2 papers define|Experts (MoE)', {SEED} L"),
        ("MoE", None, f"  'Mixture of Experts', {SEED} L19-L24, characters 66 to 84 of title and abstract"),
        ("DC", None, "'Computing in|has cs.DC Distributed, Parallel, and Cluster|printed 'DC'|L40-L45)"),
        ("Chris Lu", "Policy for Multi-Agent RL", "author 2 of 'Centralized|printed 'Chris Lu'|L68-L73"),
        (
            "MoE",
            "Nexus: Specialization meets Adaptability",
            f"  'MoE', {SEED} L12-L17, characters 253 to 256 of title and abstract",
        ),
        (
            "Nexus",
            None,
            "a result of 'Nexus': up to 2.1% in 'relative gain', increase, compared with 'the base",
        ),
        ("Nexus", "relative gain", "a result of 'Nexus': 18.8% in 'relative gain'"),
        ("relative gain", None, "  'Our experiments show that Nexus|a 18.8% relative gain|L12-L17"),
        ("PARDEN", "FPR", "a result of 'PARDEN': 24.8 → 2% in 'False Positive Rate', decrease"),
        ("Can You Repeat That", "FPR", "a result of 'PARDEN': about 11x in 'False Positive Rate'"),
        ("Nexus", "specialization", "'Nexus: Specialization meets|is about it"),
        ("Nexus", "MoE", "'Nexus' is a 'Mixture of Experts'|1 paper says"),
        (
            "PARDEN",
            "cs.CL",
            "'PARDEN, Can|has cs.CL Computation and Language as primary|printed 'CL'|L33-L38)",
        ),
        (
            "Kitty Fung",
            "chris lu",
            "both wrote 'Analysing|L61-L66: Kitty Fung, Qizhen Zhang, Chris Lu et al.)",
        ),
        (
            "qizhen-zhang-evusjmk5daeal",
            "qizhen-zhang-c2awv2bfnr4hd",
            f"  for: both are on the author page {SEED}",
        ),
        ("Nikolas Gritsch", "MoE", f"  'MoEs', {SEED} L19-L24, characters 253 to 257 of title and abstract"),
    ],
)
def test_the_seed_says_why(name: str, other: str | None, told: str, seed: Graph) -> None:
    """`told` has the pieces of one line."""
    pieces = told.split("|")
    assert any(all(piece in line for piece in pieces) for line in lines(explanation(seed, name, other)))


@pytest.mark.parametrize(
    ("query", "of", "each", "name"),
    [
        *(("quotes", " quotes", "quote", name) for name in ("MoE", "LLM", "R-FOS")),
        *(("relations", " statements", "fact", name) for name in ("MoE", "LLM", "R-FOS")),
        *(("categories", " papers", "paper", name) for name in ("cs.CL", "cs.LG")),
    ],
)
def test_a_long_part_begins_as_the_whole_one_and_says_how_much_there_is(
    query: str, of: str, each: str, name: str, seed: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(most: int | None) -> Part:
        (found,) = (part for part in explanation(seed, name, most=most).parts if part.query == query)
        return found

    whole = asked(None)
    assert asked(1) == whole  # it is short
    monkeypatch.setattr(module, "_MANY", 0)
    monkeypatch.setattr(module, "_LEAST", 1)
    begun = asked(1)
    assert begun.rows == whole.rows[: len(begun.rows)] != ()
    total = len(whole.rows) if each == "quote" else len({row[each] for row in whole.rows})
    assert (begun.of, whole.of) == (f"{total}{of}", "")
    assert asked(10_000) == whole  # so many lines are not there


@pytest.mark.parametrize(
    ("concept", "paper"),
    [("PARDEN", "Can You Repeat That"), ("R-FOS", "Sample Complexity"), ("MoE", "BAM! Just Like That")],
)
def test_what_one_paper_says_of_a_concept_is_found_from_either_of_them(
    concept: str, paper: str, seed: Graph
) -> None:
    ends = find(seed, paper, [Kind.PAPER]).node, find(seed, concept, [Kind.CONCEPT]).node
    bound = dict(zip(("paper", "concept"), ends, strict=True))
    one, other = (
        list(seed.query(internal(f"explain/{name}").text, bindings=bound).rows())
        for name in ("relations", "in-paper/relations")
    )
    assert one == other != []


def test_an_edge_is_explained_from_either_end(seed: Graph) -> None:
    assert lines(explanation(seed, "MoE", "Nexus")) == lines(explanation(seed, "Nexus", "MoE"))


def test_an_edge_says_only_what_joins_the_two(seed: Graph) -> None:
    told = lines(explanation(seed, "Nexus", "MoE"))
    assert not [line for line in told if "BAM" in line or "L19-L24" in line or "relative gain" in line]


def test_a_paper_of_two_documents_says_why_they_are_one(twice: Graph) -> None:
    told = lines(explanation(twice, "Study on Noisy Data"))
    assert [line.split(" prints ")[0] for line in told[:2]] == ["pages/a.txt L26-L31", "pages/b.txt L26-L31"]
    assert (
        "taken to be one paper: 2 records agree in title, first author and year: "
        "'An Empirical Study on Noisy Data and LLM Pretraining Loss Divergence', Qizhen Zhang, Feb 2"
    ) in told


def test_a_paper_of_one_document_was_not_joined(seed: Graph) -> None:
    assert not [line for line in lines(explanation(seed, "Study on Noisy Data")) if "one paper" in line]


def test_a_category_that_is_only_possible_is_said_to_be(small: Graph) -> None:
    (line,) = lines(explanation(small, "Study on Trust", "math.CV"))
    assert line.startswith("'An Empirical Study on Trust' may have math.CV Complex Variables")


def test_a_hidden_author_is_explained_without_records(small: Graph) -> None:
    told = lines(explanation(small, "person/wei-li-aaaaaaaaaaaa3"))
    assert told[0] == (
        "author of 'An Empirical Study on Noise' only because the page of 'Wei Li' lists it; "
        "the byline does not show the name, at place 2 at the earliest"
    )


@pytest.mark.parametrize(
    ("name", "other", "told"),
    [
        (
            "organisation/lab",
            None,
            [
                "known by ror:052gg0110; printed 'The Université des Portes', 'Université des Portes'",
                "given beside 'M. Okafor', 'Bo Li' on 'HINGE' (lib.json L1-L4)",
                "given beside 'Mina Okafor' on 'LATCH' (lib.json L5-L9)",
            ],
        ),
        (
            "The DOORS Collaboration",
            None,
            [
                "known by its name, in which case, punctuation and article do not count; "
                "printed 'DOORS Collaboration', 'DOORS collaboration'",
                "taken for an organisation by the words of its name",
                "author 3 of 'HINGE', printed 'The DOORS Collaboration' in the byline "
                "(lib.json L1-L4: M. Okafor, Bo Li, The DOORS Collaboration)",
                "the author page page.txt has the name in its heading",
            ],
        ),
        ("Bo Li", "organisation/lab", ["given beside 'Bo Li' on 'HINGE' (lib.json L1-L4)"]),
        (
            "LATCH",
            "organisation/lab",
            ["given beside 'Mina Okafor' on 'LATCH' (lib.json L5-L9)"],
        ),
        (
            "HINGE",
            "DOORS Collaboration",
            [
                "author 3 of 'HINGE', printed 'The DOORS Collaboration' in the byline "
                "(lib.json L1-L4: M. Okafor, Bo Li, The DOORS Collaboration)"
            ],
        ),
        (
            "doors",
            "DOORS Collaboration",
            [
                "'HINGE' mentions it",
                "  'doors', lib.json L1-L4, characters 3 to 8 of title and abstract",
            ],
        ),
    ],
)
def test_an_organisation_says_who_names_it_and_where(
    name: str, other: str | None, told: list[str], root: Path
) -> None:
    with open_graph(root / "tests" / "query" / "graphs" / "organisations.trig") as graph:
        assert lines(explanation(graph, name, other)) == told


def test_of_many_authors_at_an_organisation_the_first_are_named() -> None:
    rows = [
        {"paper": "p", "title": "HINGE", "authorship": f"a{n}", "printed": f"Author {n}"} for n in range(12)
    ]
    assert list(WORDS["affiliations"](rows)) == [
        "given beside " + ", ".join(f"'Author {n}'" for n in range(10)) + " and 2 more on 'HINGE'"
    ]


@pytest.mark.parametrize(
    ("name", "other", "words"),
    [
        ("Nexus", "Chris Lu", "No edge joins Chris Lu"),
        ("Qizhen Zhang", "cs.CL", "no edge joins such two. Edges join person and paper"),
        ("LG", "cs.CL", "no edge joins such two"),
        ("Chris Lu", "chris lu", "are both Chris Lu"),
    ],
)
def test_what_nothing_joins_is_said_to_be_so(name: str, other: str, words: str, seed: Graph) -> None:
    with pytest.raises(UsageError, match=words):
        explanation(seed, name, other)


def test_of_two_that_a_line_made_one_the_line_is_named(tmp_path: Path) -> None:
    entry = "@book{%s, title = {On %s}, author = {%s}, year = {1900}}\n"
    (tmp_path / "a.bib").write_text(entry % ("a", "Maps", "Roe, Jane") + entry % ("b", "Doors", "Doe, Jane"))
    (tmp_path / "c.tsv").write_text("same\tperson\tJane Roe\tJane Doe\tAnn\t\tmarried\n")
    kg.build(tmp_path / "a.bib", tmp_path / "out", curation=tmp_path / "c.tsv", extract=False)
    told = "joined by c.tsv line 1 .Ann.: person 'Jane Roe' is the same as 'Jane Doe', because: married$"
    with open_graph(tmp_path / "out") as graph, pytest.raises(UsageError, match=told):
        explanation(graph, "Jane Roe", "Jane Doe")


def test_names_are_never_guessed(small: Graph) -> None:
    with pytest.raises(AmbiguousNameError):
        explanation(small, "Bo Chen")
    with pytest.raises(UnknownNameError, match="José Silva"):
        explanation(small, "Wei Li", "Jose Sylva")


def test_a_graph_of_facts_alone_says_that_it_has_no_reasons(root: Path) -> None:
    with open_graph(root / "exports" / "graph.ttl") as facts, pytest.raises(UsageError, match=r"graph\.nq"):
        explanation(facts, "upcycling")


def test_a_graph_without_texts_has_the_places(root: Path, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        kg.build(["seeds"], tmp_path, with_text=False)
    with open_graph(tmp_path / "graph.nq") as graph:
        told = lines(explanation(graph, "MoE", "Nexus: Specialization"))
    assert (
        f"  words that were left out of this graph, {SEED} L12-L17, characters 66 to 84 of title and abstract"
        in told
    )


def test_an_edge_between_concepts_shows_the_sentence_that_says_so(seed: Graph) -> None:
    told = lines(explanation(seed, "R-FOS", "M-FOS"))
    assert told[0] == "'R-FOS' builds on 'Model-free Opponent Shaping', as 1 paper says (confidence 0.9)"
    assert told[1].startswith("  'In this work, we present R-FOS, a tabular version of M-FOS")
    assert told[1].endswith(f"{SEED} L61-L66")


def test_a_system_and_its_paper_show_where_it_is_introduced(seed: Graph) -> None:
    told = lines(
        explanation(
            seed, "PARDEN", "PARDEN, Can You Repeat That? Defending against Jailbreaks via Repetition"
        )
    )
    assert any("'In this work, we propose PARDEN" in line for line in told)


def test_two_of_one_name_that_were_told_apart_are_told_of_with_the_line_that_joins_them(
    tmp_path: Path,
) -> None:
    people = "".join(
        f'<{name}> a foaf:Person ; foaf:name "Wei Li" .\n'
        f'GRAPH <derived> {{ <{name}> skos:hiddenLabel "wei li" }}\n'
        for name in ("person/wei-li-aaaaaaaaaaaa2", "person/wei-li-aaaaaaaaaaaa3")
    )
    file = tmp_path / "graph.trig"
    file.write_text(
        "@base <https://example.org/kg/> .\n@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
        f"@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n{people}",
        "utf-8",
    )
    ends = ("person/wei-li-aaaaaaaaaaaa2", "person/wei-li-aaaaaaaaaaaa3")
    with open_graph(file) as graph:
        with pytest.raises(UsageError) as raised:
            explanation(graph, *(f"https://example.org/kg/{end}" for end in ends))
        (row,) = ask(graph, questions()["namesakes-of-person"], {"person": ends[0]}).rows()
    assert "were told apart" in str(raised.value)
    assert str(raised.value).endswith("\nsame\tperson\t" + "\t".join(ends))
    assert [value and value.value for value in row] == [
        "Wei Li", "0", None, None, None, f"https://example.org/kg/{ends[1]}"
    ]  # fmt: skip


def test_what_is_said_of_an_author_is_cited_from_the_entries_that_print_it(tmp_path: Path) -> None:
    """Two other entries of the paper print none of it, or another author's; one spells the name otherwise."""
    work = (
        '{"id": "https://openalex.org/W1", "doi": "10.1000/maps", "title": "On Maps", "authorships": ['
        '{"author": {"display_name": "Ana Ueda", "orcid": "0000-0001-5109-3700"}, '
        '"institutions": [{"display_name": "Technische Hochschule"}]}, '
        '{"author": {"display_name": "Bo Li"}}]}'
    )
    lab = '"Bo Li"}, "institutions": [{"display_name": "Lab"}]'
    other = work.replace("W1", "W2").replace('"Bo Li"}', lab)
    other = other.replace('"Ana Ueda", "orcid": "0000-0001-5109-3700"', '"A. Ueda"')
    plain = "@article{maps, title={On Maps}, author={Ueda, Ana and Li, Bo}, doi={10.1000/maps}}"
    for name, text in {"a.jsonl": work, "b.jsonl": other, "c.bib": plain}.items():
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_text(text, "utf-8")
    kg.build(tmp_path / "in", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        told = [
            *lines(explanation(graph, "Ana Ueda", "Technische Hochschule")),
            *lines(explanation(graph, "Bo Li", "Lab")),
            *(line for line in lines(explanation(graph, "Ana Ueda")) if line.startswith("given")),
        ]
    assert told == [
        "given beside 'Ana Ueda' on 'On Maps' (in/a.jsonl L1 W1 or in/b.jsonl L1 W2)",
        "given beside 'Bo Li' on 'On Maps' (in/b.jsonl L1 W2)",
        "given beside 'Ana Ueda' on 'On Maps': ORCID 0000-0001-5109-3700 (in/a.jsonl L1 W1), "
        "Technische Hochschule (in/a.jsonl L1 W1 or in/b.jsonl L1 W2)",
    ]


def test_many_keywords_begin_as_all_of_them_and_say_how_many_papers_may_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One paper has it in its text alone, one with a qualifier, one of which the text says it as well."""
    given = {
        "On Beds": "Sleep Hygiene",
        "Sleep hygiene in rats": "sleep hygiene; Rats",
        "On Naps": "*Sleep Hygiene/methods",
    }
    entries = [
        f"@article{{k{number}, title={{{title}}}, author={{Roe, Jane}}, keywords={{{words}}}}}"
        for number, (title, words) in enumerate({**given, "On Dreams": "Dreams"}.items())
    ]
    (tmp_path / "in.bib").write_text("\n".join(entries))
    kg.build(tmp_path / "in.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:

        def asked(most: int | None) -> Part:
            parts = explanation(graph, "Sleep Hygiene", most=most).parts
            (found,) = (part for part in parts if part.query == "keywords")
            return found

        whole = asked(None)
        assert [row["title"] for row in whole.rows] == sorted(given)
        monkeypatch.setattr(module, "_MANY", 0)
        monkeypatch.setattr(module, "_LEAST", 1)
        assert asked(1).rows == whole.rows[:1]
        assert asked(1).of == "3 papers that name it"
        assert asked(3).rows == whole.rows
        assert asked(10_000) == whole  # so many lines are not there


BREAD = """@article{{{0}, title={{{1}Bread and sleep in rats}}, author={{Roe, Jane}},
  journal={{Rats}}, year={{2011}}, doi={{10.1000/bread}}}}
"""


def test_a_paper_says_who_calls_it_retracted_and_an_entry_is_taken_from_it_wherever_it_stands(
    tmp_path: Path,
) -> None:
    entries = BREAD.format("roe11", "RETRACTED: ") + BREAD.format("roe11b", "")
    (tmp_path / "a.bib").write_text(entries, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        found = explanation(graph, "Bread and sleep in rats")
    told = lines(found)
    assert told[0].endswith("by Jane Roe, in 'Rats', dated 2011, and calls it retracted")
    assert "retracted" not in told[1]
    assert [removal.entry for removal in found.removals] == ["a.bib L1-L2 roe11", "a.bib L3-L4 roe11b"]
    line = found.removals[1].line
    assert line.endswith("\tBread and sleep in rats @ a.bib L3-L4 roe11b")
    (tmp_path / "c.tsv").write_text(line + "\n", "utf-8")
    (tmp_path / "a.bib").write_text("\n\n" + entries, "utf-8")  # the library was written anew
    kg.build(tmp_path / "a.bib", tmp_path / "out", curation=tmp_path / "c.tsv")
    with open_graph(tmp_path / "out") as graph:
        papers = graph.query("SELECT ?p { ?p a <https://schema.org/ScholarlyArticle> }").rows()
        assert len(list(papers)) == 2


def test_each_paper_may_be_taken_from_a_person_first_that_with_another_form_of_the_name(
    tmp_path: Path,
) -> None:
    entry = "@article{{{0}, title={{{0} of harbours}}, author={{{1} and Jane Roe}}, journal={{J. Maps}}}}\n"
    printed = [("Doors", "Wei Li"), ("Floors", "W. Li"), ("Maps", "Wei Li")]
    (tmp_path / "a.bib").write_text("".join(entry.format(*each) for each in printed), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out", extract=False)
    with open_graph(tmp_path / "out") as graph:
        found = explanation(graph, "Wei Li")
        assert not explanation(graph, "Wei Li", "Maps of harbours").removals
    titles = [removal.entry for removal in found.removals]
    assert titles == ["Floors of harbours", "Doors of harbours", "Maps of harbours"]
    (tmp_path / "c.tsv").write_text(found.removals[0].line + "\n", "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out", curation=tmp_path / "c.tsv", extract=False)
    with open_graph(tmp_path / "out") as graph:
        assert not explanation(graph, "Wei Li", "W. Li").removals
        assert [part.query for part in explanation(graph, "W. Li").parts][:1] == ["authorships"]


def test_an_organisation_that_only_a_mark_tells_says_so_and_offers_the_line_that_makes_it_a_person(
    tmp_path: Path,
) -> None:
    entry = "@book{%s, title = {%s}, author = {%s}, year = {1900}}\n"
    library = [entry % ("a", "On Maps", "{Homer}"), entry % ("b", "On Doors", "{Door Society}")]
    (tmp_path / "a.bib").write_text("".join(library), "utf-8")
    kg.build([tmp_path / "a.bib"], tmp_path / "one")
    with open_graph(tmp_path / "one") as graph:
        homer, doors = explanation(graph, "Homer"), explanation(graph, "Door Society")
    assert homer.as_person == "type\torganisation\tHomer\tPerson"
    assert any("a document marks the name" in line for part in homer.parts for line in part.lines)
    assert doors.as_person is None
    assert any("by the words of its name" in line for part in doors.parts for line in part.lines)
    curation = tmp_path / "curation.tsv"
    curation.write_text(f"{homer.as_person}\n", "utf-8")
    kg.build([tmp_path / "a.bib"], tmp_path / "two", curation=curation)
    with open_graph(tmp_path / "two") as graph:
        assert explanation(graph, "Homer").thing.kind is Kind.PERSON


@pytest.mark.parametrize(("confidence", "is_told"), [("0.55", True), ("0.5", False)])
def test_a_pair_that_is_likelier_than_not_and_open_says_where_that_is_explained(
    confidence: str, is_told: bool
) -> None:
    base = "https://example.org/kg"
    row = {
        "other": f"{base}/person/a-aaaaaaaaaaaa2",
        "name": "A",
        "verdict": "open",
        "confidence": confidence,
    }
    told = list(WORDS["doubts"]([row]))
    assert any("docs/merging.md" in line for line in told) == is_told
    paper = {**row, "other": f"{base}/paper/a-aaaaaaaaaaaa2"}
    assert not any("docs/merging.md" in line for line in WORDS["doubts"]([paper]))


def test_what_documents_say_of_an_author_is_found_in_the_entries_of_the_papers(affiliated: Graph) -> None:
    told = "\n".join(lines(explanation(affiliated, "Person 007")))
    assert "OpenAlex id A7" in told
    assert "Place 07" in told
    assert "d.json" in told


@pytest.mark.slow
def test_whom_documents_place_at_an_organisation_is_found_in_the_entries_of_its_papers(
    affiliated: Graph,
) -> None:
    found = explanation(affiliated, "Place 07")
    (rows,) = (part.rows for part in found.parts if part.query == "affiliations")
    assert len(rows) > 100
    assert all(row["document"] == "d.json" for row in rows)
    one, other = explanation(affiliated, "Person 007", "Place 07").parts[0].rows[:2]
    assert one["printed"] == other["printed"] == "Person 007"


def test_which_documents_give_a_concept_as_a_keyword_is_found_among_those_of_its_papers(
    keyworded: Graph,
) -> None:
    told = lines(explanation(keyworded, "concept/c7"))
    assert told == ["given as the keyword 'Kind 7 -- models' of 'Paper 7' by d.ris L7"]
