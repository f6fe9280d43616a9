from subprocess import CompletedProcess

import pyoxigraph
import pytest

from kg.categories import scheme
from tests import running

pytestmark = pytest.mark.slow


def categories(*words: str) -> CompletedProcess[str]:
    return running.kg("categories", *words)


def test_every_category_is_printed() -> None:
    rows = categories().stdout.splitlines()
    assert [row.split("\t")[0] for row in rows] == list(scheme())


def test_a_shared_code_shows_all_that_it_can_mean() -> None:
    assert [row.split("\t")[0] for row in categories("CV", "lg").stdout.splitlines()] == [
        "cs.CV",
        "math.CV",
        "cs.LG",
    ]


def test_an_unknown_code_suggests_the_nearest() -> None:
    done = categories("LGX")
    assert done.returncode == 2
    assert "LG" in done.stderr


def test_the_whole_scheme_is_skos_that_another_program_reads() -> None:
    text = categories("--turtle", "--base", "https://kg.example.org/").stdout
    store = pyoxigraph.Store()
    store.load(text, format=pyoxigraph.RdfFormat.TURTLE)
    skos = "http://www.w3.org/2004/02/skos/core#"
    (found,) = store.query(f"SELECT (COUNT(DISTINCT ?c) AS ?n) {{ ?c <{skos}notation> ?code }}")
    assert found[0].value == str(len(scheme()))
    path = f"<{skos}broader>*/<{skos}topConceptOf>"
    assert not store.query(f"ASK {{ ?c <{skos}notation> ?n FILTER NOT EXISTS {{ ?c {path} ?scheme }} }}")
