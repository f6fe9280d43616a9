from pathlib import Path

import pytest

from tests.running import kg
from tests.servers import Store

SMALL = str(Path(__file__).parent.parent / "query" / "graphs" / "small.trig")


@pytest.fixture(autouse=True)
def nameless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's password is there."""
    monkeypatch.delenv("KG_PASSWORD", raising=False)


@pytest.mark.slow
def test_what_arrived_is_printed_and_every_command_can_ask_for_it(oxigraph: Store) -> None:
    done = kg("load", oxigraph.load, "-g", SMALL, "--graph-prefix", "http://t/")
    assert (done.returncode, done.stderr) == (0, "The facts go into the graph http://t/facts.\n")
    assert done.stdout.splitlines()[0] == "       246  http://t/facts"
    there = f"{oxigraph.query}?default-graph-uri=http://t/facts"
    for words in (
        ["query", "coauthors", "--param", "person=Jose Silva", "-g"],
        ["show", "Wei Li", "-g"],
        ["explain", "Wei Li", "-g"],
        ["validate"],
    ):
        here, remote = kg(*words, SMALL), kg(*words, there)
        assert remote.returncode == here.returncode, remote.stderr
        told = remote.stdout.replace(there, SMALL).replace("-o FOLDER", f"-o {Path(SMALL).parent}")
        assert told == here.stdout  # where the build lies nobody knows there
    counted = kg("stats", "-g", there).stdout.splitlines()
    assert counted[:15] == kg("stats", "-g", SMALL).stdout.splitlines()[:15]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["http://127.0.0.1:1/store"], 4, "cannot be reached"),
        (["http://127.0.0.1:1/store", "--user", "ann"], 3, "KG_PASSWORD"),
        (["http://ann:geheim@127.0.0.1:1/store"], 2, "A password in an address"),
        (["http://127.0.0.1:1/elsewhere"], 2, "--query-url"),
        (["http://127.0.0.1:1/repositories/kg"], 2, "…/rdf-graphs/service of GraphDB"),
        (["exports"], 2, "'exports' is no address of a server: one begins with http:// or https://"),
        (["exports"], 2, "like http://localhost:7878/store"),
        (["http://127.0.0.1:1/store", "--resume"], 4, "cannot be reached"),
    ],
)
def test_what_goes_wrong_has_its_exit_code(words: list[str], code: int, said: str) -> None:
    done = kg("load", *words, "-g", SMALL)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert "geheim" not in done.stderr


@pytest.mark.slow
def test_virtuoso_takes_a_graph_from_who_may(virtuoso: Store) -> None:
    words = ["load", virtuoso.load, "--user", "dba", "-g", SMALL, "--graph-prefix", "http://t/"]
    done = kg(*words, KG_PASSWORD="dba")
    assert done.returncode == 0, done.stderr
    there = f"{virtuoso.query}?default-graph-uri=http://t/facts"
    assert kg("query", "concepts", "-g", there).stdout == kg("query", "concepts", "-g", SMALL).stdout
