import json
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import running
from tests.graphs import SMALL

RELATIONS = str(Path(__file__).parent.parent / "query" / "graphs" / "relations.trig")


ORGANISATIONS = str(Path(__file__).parent.parent / "query" / "graphs" / "organisations.trig")


def kg(*words: str) -> CompletedProcess[str]:
    return running.kg("show", "-g", SMALL, *words)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("wei li", ["Wei Li", "also printed as  W. Li", "BAM! Just Like That", "José Silva", "h-index25"]),
        ("nexus", ["code is available", "cs.CL Computation and Language", "upcycling", "Wei Li"]),
        ("MoE", ["Mixture of Experts", "papers that name it  3", "An Empirical Study on Trust"]),
        ("BAM", ["Branch-Attend-Mix", "BAM has up to 20x less noise", "From 2.5x to 50x."]),
        ("noise", ["up to   20       x      decrease    Branch-Attend-Mix"]),
        ("LG", ["Machine Learning", "part of  cs Computer Science", "An Empirical Study on Noise"]),
    ],
)
def test_what_the_graph_knows_is_shown_for_every_kind(name: str, known: list[str]) -> None:
    done = kg(name)
    assert done.returncode == 0
    for words in known:
        assert words in done.stdout


def test_a_name_of_several_words_needs_no_quotes() -> None:
    assert kg("Wei", "Li").stdout == kg("Wei Li").stdout != ""


def test_relations_of_a_concept_are_shown_from_both_sides() -> None:
    done = kg("concept/hinge-aaaaaaaaaaaa2", "-g", RELATIONS)
    for words in ("builds on            LATCH", "is built on by       BOLT", "compared with        KEY"):
        assert words in done.stdout


def test_an_organisation_is_shown_with_what_it_signs_and_who_was_there() -> None:
    signs, has = kg("doors collaboration", "-g", ORGANISATIONS), kg("organisation/lab", "-g", ORGANISATIONS)
    for words in ("papers that it signs  1", "also called           DOORS collaboration", "h-index 3, as"):
        assert words in signs.stdout
    for words in ("ror:052gg0110", "also called             Université des Portes", "Bo Li", "HINGE   2024"):
        assert words in has.stdout
    assert "also called             The" not in has.stdout
    assert kg("School of Walls", "--kind", "organisation", "-g", ORGANISATIONS).returncode == 0


def test_a_section_that_is_cut_gives_the_command_that_shows_all(root: Path) -> None:
    graph = str(root / "exports" / "graph.nq")
    done = kg("LLMs", "-g", graph)
    (more,) = (line for line in done.stdout.splitlines() if line.startswith("…"))
    assert more.endswith(
        f": kg query quotes-of-concept --param concept=concept/large-language-models-tqtk3mto5burn -g {graph}"
    )


def test_the_command_that_shows_all_asks_for_as_many_as_there_are(tmp_path: Path) -> None:
    lines = [
        "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX schema: <https://schema.org/>",
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> BASE <https://example.org/kg/>",
        '<concept/c> a skos:Concept ; skos:prefLabel "upcycling" .',
    ]
    for n in range(105):
        lines.append(
            f'<paper/p{n}> a schema:ScholarlyArticle ; dcterms:title "P{n}" ; schema:about <concept/c> .'
        )
    (tmp_path / "a.ttl").write_text("\n".join(lines))
    done = kg("upcycling", "-g", str(tmp_path / "a.ttl"))
    (more,) = (line for line in done.stdout.splitlines() if line.startswith("…"))
    asked = "kg query papers-of-concept --param concept=concept/c --param top=105"
    assert more == f"… and 95 more: {asked} -g {tmp_path / 'a.ttl'}"


def test_truth_is_yes_for_people_and_true_for_programs() -> None:
    assert "code is available            yes" in kg("nexus").stdout
    facts = json.loads(kg("nexus", "--json").stdout)["facts"]
    assert {"fact": "code is available", "value": True} in facts


def test_a_paper_of_an_inferred_year_says_so(tmp_path: Path) -> None:
    more = (
        "<https://example.org/kg/paper/noise-aaaaaaaaaaaa4> dcterms:issued '2026' ; kgo:yearInferred true ."
    )
    graph = tmp_path / "a.trig"
    graph.write_text(SMALL.read_text("utf-8") + more, encoding="utf-8")
    done = kg("An Empirical Study on Noise", "-g", str(graph))
    assert "2026 (year inferred)" in done.stdout


def test_of_many_spellings_of_a_name_the_first_are_shown(tmp_path: Path) -> None:
    names = ", ".join(f"'Bo {n}'" for n in range(30))
    graph = tmp_path / "a.trig"
    graph.write_text(
        "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
        f"<http://e/person/b> a foaf:Person ; foaf:name 'Bo Chen' ; skos:altLabel {names} ."
    )
    lines = kg("Bo Chen", "-g", str(graph)).stdout.splitlines()
    assert sum(line.startswith("also printed as") for line in lines) == 21
    assert lines[-1].endswith("… and 10 more: --json has everything")


def test_a_name_that_fits_several_lists_them_and_exits_with_2() -> None:
    done = kg("Bo Chen")
    assert (done.returncode, done.stdout) == (2, "")
    assert "person/bo-chen-aaaaaaaaaaaa2" in done.stderr
    assert "person/bo-chen-aaaaaaaaaaaa3" in done.stderr


def test_an_unknown_name_suggests_the_nearest_and_exits_with_2() -> None:
    done = kg("mixture of expart")
    assert done.returncode == 2
    assert "'Mixture of Experts'" in done.stderr


def test_the_kind_decides_between_things_of_one_name() -> None:
    assert kg("LG", "--kind", "category").returncode == 0
    assert kg("LG", "--kind", "person").returncode == 2


def test_json_has_everything_for_programs() -> None:
    document = json.loads(kg("José Silva", "--json").stdout)
    assert document["schema_version"] == 2
    assert document["iri"] == "https://example.org/kg/person/jose-silva-aaaaaaaaaaaa2"
    assert document["answers"]["coauthors"] == [
        {
            "name": "Wei Li",
            "papers": 1,
            "from": 2024,
            "to": 2024,
            "coauthor": "https://example.org/kg/person/wei-li-aaaaaaaaaaaa2",
        }
    ]


@pytest.mark.slow
def test_a_retracted_paper_is_shown_as_such(tmp_path: Path) -> None:
    work = {"id": "https://openalex.org/W1", "title": "Windows Without Walls", "is_retracted": True}
    (tmp_path / "works.jsonl").write_text(json.dumps(work), "utf-8")
    build = [
        sys.executable,
        "-m",
        "kg",
        "build",
        str(tmp_path / "works.jsonl"),
        "-o",
        str(tmp_path / "graph"),
    ]
    subprocess.run(build, capture_output=True, timeout=60, check=True)
    shown = kg("windows without walls", "-g", str(tmp_path / "graph")).stdout
    assert ["status", "retracted"] in [line.split() for line in shown.splitlines()]
    assert '<https://schema.org/creativeWorkStatus> "retracted"' in (tmp_path / "graph/graph.nq").read_text()


def test_what_has_no_property_of_its_own_has_the_name_that_readers_give_it(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        """@prefix dcterms: <http://purl.org/dc/terms/> . @prefix kgo: <https://w3id.org/scholarly-kg/ns#> .
        <https://e/paper/a> a <https://schema.org/ScholarlyArticle> ; dcterms:title "On Maps" ;
            kgo:fieldAsPrinted "retractionin: J Maps. 2021", "familyname: Poe, Al", "colour: red" ."""
    )
    told = running.kg("show", "-g", str(graph), "On Maps").stdout.splitlines()
    said = [" ".join(line.split()) for line in told]
    assert {"retraction in J Maps. 2021", "also says colour: red"} <= set(said)
    assert not [line for line in said if "Poe" in line]
