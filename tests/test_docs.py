"""What the documentation says is what the program does."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import rdflib

import kg
from kg.categories import scheme
from kg.cli.main import COMMANDS
from kg.curation import Verb
from kg.rdf.description import KINDS
from kg.rdf.prefixes import PREFIXES
from kg.text.people.frequency import name_frequency
from tests import running
from tests.servers import Store

ROOT = Path(__file__).resolve().parent.parent
STORE = "http://localhost:7878/store"
"""Where the examples have a store."""


def test_what_is_generated_is_up_to_date(tmp_path: Path) -> None:
    """In a process of its own: click keeps the option for help of a command as it was first asked for."""
    subprocess.run([sys.executable, ROOT / "docs" / "generate.py", tmp_path], check=True, timeout=60)
    generated = list(tmp_path.iterdir())
    assert generated
    for page in generated:
        assert (ROOT / "docs" / page.name).read_bytes() == page.read_bytes(), "run: make docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_two_examples(name: str) -> None:
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    section = text.partition(f"## `kg {name}`")[2].partition("\n## ")[0]
    shown = len(re.findall(rf"^\s+kg {name}\b", section, re.MULTILINE))
    assert shown >= 2, f"kg/cli/{name}.py has {shown} under Examples; without any: make docs"


def examples() -> list[str]:
    """Every `kg` command in the help of any command and in the README."""
    found: list[str] = []
    for page in ("docs/commands.md", "README.md"):
        for block in re.findall(
            r"```(?:text|sh|console)\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL
        ):
            found += re.findall(r"^(?:\$ |\s+)(kg [a-z].*)$", block, re.MULTILINE)
    return sorted({line for line in found if "[OPTIONS]" not in line and "  " not in line.strip()})


@pytest.mark.slow
@pytest.mark.parametrize("line", examples())
def test_an_example_runs(
    line: str, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    if STORE in line:
        store: Store = request.getfixturevalue("oxigraph")
        line = line.replace(STORE, store.load)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    for folder in ("exports", "queries"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    (tmp_path / "page.txt").symlink_to(next((ROOT / "seeds").iterdir()))
    (tmp_path / "my.bib").write_text("@article{a, title={On Maps}, author={Bi, Chloe}, year=2024}", "utf-8")
    (tmp_path / "graph.ttl").symlink_to(ROOT / "exports" / "graph.ttl")
    (tmp_path / "papers.jsonl").write_text('{"id": 1, "title": "Mixture of Experts (MoE)"}\n', "utf-8")
    (tmp_path / "signatures.jsonl").write_text('{"id": 1, "name": "Chloe Bi"}\n', "utf-8")
    if line == "kg build":
        (tmp_path / "exports").unlink()
    (tmp_path / "cso.csv").write_text('"door studies";klink:broaderGeneric;doors\n', "utf-8")
    (tmp_path / "cso.ttl").write_text(
        '<http://e/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "a" .', "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    printed(line)


def printed(line: str) -> str:
    """What a command prints that ends well."""
    first, *rest = shlex.split(re.split(r" [|>] ", line)[0])
    assert first == "kg"
    done = running.kg(*rest)
    assert done.returncode == 0, done.stderr
    return done.stdout


def answers() -> list[tuple[str, str]]:
    """Each command that the README shows with its answer."""
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    return [
        (first.removeprefix("$ "), rest) for first, _, rest in (block.partition("\n") for block in blocks)
    ]


@pytest.mark.parametrize(("line", "answer"), answers())
def test_an_answer_in_the_readme_is_the_real_one(
    line: str, answer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert [row.rstrip() for row in printed(line).splitlines()] == answer.splitlines()


def sample_queries() -> list[str]:
    page = (ROOT / "docs" / "vocabulary.md").read_text("utf-8")
    section = page.partition("## Asking in SPARQL")[2].partition("\n## ")[0]
    return re.findall(r"```sparql\n(.*?)```", section, re.DOTALL)


@pytest.mark.parametrize("query", sample_queries())
def test_a_sample_query_of_the_vocabulary_has_an_answer(query: str) -> None:
    with kg.open_graph(ROOT / "exports" / "graph.nq") as graph:
        assert list(graph.query(query).rows())


@pytest.mark.slow
def test_rdflib_answers_the_sample_queries_as_the_vocabulary_says() -> None:
    page = (ROOT / "docs" / "vocabulary.md").read_text("utf-8")
    prefixes = page.partition("## Prefixes")[2].partition("```sparql")[2].partition("```")[0]
    facts = rdflib.Graph().parse(ROOT / "exports" / "graph.ttl")
    everything = rdflib.Dataset().parse(ROOT / "exports" / "graph.nq")
    with kg.open_graph(ROOT / "exports" / "graph.nq") as graph:
        for query in sample_queries():
            number = len(graph.query(query))
            assert len(list(everything.query(prefixes + query))) == number
            assert "GRAPH" in query or len(list(facts.query(query))) == number


def test_the_vocabulary_tells_of_every_kind_of_node() -> None:
    page = (ROOT / "docs" / "vocabulary.md").read_text("utf-8")
    told = {kind for kind in KINDS if re.search(rf"^\|[^|]*`{kind}[`/]", page, re.MULTILINE)}
    assert told == set(KINDS) - {"paper"}, "papers have a section of their own"


def test_the_model_card_counts_the_names_as_the_package_has_them() -> None:
    page = (ROOT / "docs" / "model.md").read_text("utf-8")
    assert f"the {name_frequency().names:,} different names" in page


PAPERS_AND_OTHERS = """
@base <https://example.org/kg/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<paper/p> a schema:ScholarlyArticle ; schema:about <concept/c> .
<claim/c> a schema:Claim ; schema:about <concept/c> .
<concept/c> skos:exactMatch <topic/below> .
<graph/topics> {
  <topic/below> skos:broader <topic/above> . <topic/above> skos:prefLabel "artificial intelligence" .
}
"""


def test_the_query_of_topics_finds_papers_and_nothing_else(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "vocabulary.md").read_text("utf-8")
    section = page.partition("## Topics of given vocabularies")[2].partition("\n## ")[0]
    (query,) = re.findall(r"```sparql\n(.*?)```", section, re.DOTALL)
    (tmp_path / "graph.trig").write_text(PAPERS_AND_OTHERS, "utf-8")
    with kg.open_graph(tmp_path / "graph.trig") as graph:
        assert list(graph.query(query).values()) == [("https://example.org/kg/paper/p",)]


def test_the_vocabulary_names_the_categories_of_two_codes() -> None:
    page = (ROOT / "docs" / "vocabulary.md").read_text("utf-8")
    (row,) = re.findall(r"^\| a category that has two codes .*", page, re.MULTILINE)
    told = dict(re.findall(r"`([\w.-]+)` is `([\w.-]+)`", row))
    assert told == {
        alias: category.id for category in scheme().values() for alias in category.aliases if "." in alias
    }


def test_the_vocabulary_lists_every_prefix() -> None:
    page = (ROOT / "docs" / "vocabulary.md").read_text("utf-8")
    assert dict(re.findall(r"^PREFIX (\w+): <(.*)>$", page, re.MULTILINE)) == dict(PREFIXES)


def test_the_example_of_every_verb_does_something(tmp_path: Path) -> None:
    (block,) = re.findall(r"```tsv\n(.*?)```", (ROOT / "docs" / "curation.md").read_text("utf-8"), re.DOTALL)
    (tmp_path / "curation.tsv").write_text(block, "utf-8")
    report = kg.build([ROOT / "seeds"], tmp_path / "out", curation=tmp_path / "curation.tsv")
    assert {line.verb for line in report.curation} == set(Verb)
    assert all(line.changes for line in report.curation)
    with kg.open_graph(tmp_path / "out" / "graph.nq") as graph:
        assert not kg.validate(graph)


def test_the_readme_shows_at_least_three_answers() -> None:
    assert len(answers()) >= 3


def links() -> list[tuple[str, str]]:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return [
        (str(page.relative_to(ROOT)), target)
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    ]


@pytest.mark.parametrize(("page", "target"), links())
def test_a_link_leads_somewhere(page: str, target: str) -> None:
    assert (ROOT / page).parent.joinpath(target).exists()


@pytest.mark.slow
def test_the_program_of_the_readme_runs_and_its_types_are_right(tmp_path: Path) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    annotated = "\n".join(f"_{name}: kg.{name}" for name in kg.__all__ if name[0].isupper())
    (tmp_path / "program.py").write_text(f"{program}{annotated}\n", "utf-8")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    where = {**os.environ, "MYPYPATH": str(ROOT), "PYTHONPATH": str(ROOT)}
    for words in (["program.py"], ["-m", "mypy", "--strict", "program.py"]):
        command = [sys.executable, *words]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=where, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_what_the_package_refers_to_is_in_it_and_every_licence_is_declared() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    shipped = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    named = {
        page
        for file in (ROOT / "kg").rglob("*.py")
        for page in re.findall(r"docs/[a-z]+", file.read_text("utf-8"))
    }
    assert "docs/curation" in named
    for page in named:
        assert shipped.get(page) or shipped[f"{page}.md"] == f"kg/{page}.md"
    parts = json.loads((ROOT / "kg/serve/assets/vendored/manifest.json").read_text("utf-8"))["parts"]
    licences = {re.sub(r" \(.*?\)", "", each) for part in parts for each in part["licence"].split(", ")}
    assert {"MIT", *licences} == set(settings["project"]["license"].split(" AND "))
    texts = {file for pattern in settings["project"]["license-files"] for file in ROOT.glob(pattern)}
    assert texts == {
        ROOT / "LICENSE",
        *(file for file in (ROOT / "kg").rglob("*.txt") if "-LIC" in file.name),
    }


@pytest.mark.slow
def test_the_script_for_every_night_is_silent_and_leaves_a_graph_that_is_ready(tmp_path: Path) -> None:
    (script,) = re.findall(
        r"```sh\n(.*?)```", (ROOT / "docs" / "operations.md").read_text("utf-8"), re.DOTALL
    )
    shutil.copytree(ROOT / "seeds", tmp_path / "documents")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "kg"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m kg "$@"\n')
    command.chmod(0o755)
    around = os.environ | {"PATH": f"{command.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    for _ in range(2):
        done = subprocess.run(
            ["sh", "-c", script], cwd=tmp_path, env=around, capture_output=True, text=True, timeout=120
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert {"store", "search.sqlite", "report.json"} <= {path.name for path in (tmp_path / "graph").iterdir()}
