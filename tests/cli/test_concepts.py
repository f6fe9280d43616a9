"""`kg concepts`, and what `kg build --concepts` tells the person who gave a vocabulary."""

import os
import re
from pathlib import Path

import pytest

from tests.running import kg

pytestmark = pytest.mark.slow

CSV = '"computer science";klink:broaderGeneric;hinges\nhinge;klink:primaryLabel;hinges\n'
LIBRARY = "@article{a, title = {On Doors}, author = {Ada Brand}, year = 2024, keywords = {hinge, Sky}}\n"


@pytest.fixture(autouse=True)
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("cso.csv").write_text(CSV, "utf-8")
    Path("my.bib").write_text(LIBRARY, "utf-8")
    return tmp_path


def test_the_ontology_becomes_a_vocabulary_that_a_build_takes() -> None:
    Path("cso.ttl").write_text(kg("concepts", "cso.csv").stdout, "utf-8")
    done = kg("build", "my.bib", "-o", "out", "--concepts", "cso.ttl")
    assert done.returncode == 0
    assert "1 concept linked to given vocabularies" in done.stdout
    assert "1 exact match and 0 close with 2 topics of Computer Science Ontology" in done.stdout
    assert "kg query topics -g out" in done.stdout
    asked = kg("query", "papers-under-topic", "--param", "topic=Computer Science", "-g", "out")
    assert "On Doors" in asked.stdout
    assert (
        "'hinge' is the topic 'hinges' of Computer Science Ontology"
        in kg("explain", "hinge", "-g", "out").stdout
    )
    assert "Computer Science Ontology" in kg("show", "hinge", "-g", "out").stdout
    topic = kg("show", "computer science", "-g", "out").stdout
    assert topic.startswith("computer science\ntopic <https://cso.kmi.open.ac.uk/topics/computer_science>")
    assert "On Doors" in topic
    below = kg("show", "hinges", "--kind", "topic", "-g", "out").stdout
    assert re.search("stands under +computer science", below)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["concepts", "my.bib"], "my.bib:1: this is no line of the Computer Science Ontology"),
        (["concepts", "nothing.csv"], "nothing.csv cannot be read"),
        (["build", "my.bib", "--concepts", "cso.csv"], "kg concepts FILE > cso.ttl"),
        (["build", "my.bib", "--concepts", "nothing.ttl"], "nothing.ttl cannot be read"),
        (["build", "my.bib", "--concepts", "."], ". cannot be read: Is a directory"),
        (["build", "my.bib", "--concepts", "folder.ttl"], "folder.ttl"),
        (["build", "my.bib", "--concepts", "pipe.ttl"], "pipe.ttl is not a regular file"),
    ],
)
def test_what_is_no_vocabulary_exits_3_and_says_why(words: list[str], says: str) -> None:
    Path("folder.ttl").mkdir()
    os.mkfifo("pipe.ttl")
    done = kg(*words)
    assert done.returncode == 3
    assert says in done.stderr
    assert not Path("exports").exists()


def test_a_topic_whose_name_is_a_command_of_the_terminal_does_no_harm() -> None:
    skos = "http://www.w3.org/2004/02/skos/core#"
    Path("bad.nt").write_text(
        f'<http://e/t> <{skos}prefLabel> "Sky" .\n<http://e/t> <{skos}inScheme> <http://e/s> .\n'
        f'<http://e/\u202ex> <{skos}prefLabel> "x" .\n'
        f'<http://e/s> <{skos}prefLabel> "\\u001b[2J\\u0007\\u202ethe sky" .\n',
        "utf-8",
    )
    done = kg("build", "my.bib", "-o", "out", "--concepts", "bad.nt")
    assert done.returncode == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(done.stdout + kg("explain", "sky", "-g", "out").stdout)
