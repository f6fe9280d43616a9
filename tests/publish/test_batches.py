import pyoxigraph as ox
import pytest

from kg.errors import InputError, UsageError
from kg.publish.batches import batches, names_in_store

RECORDS = "https://example.org/kg/graph/records"


def quads(text: str) -> list[ox.Quad]:
    return list(ox.parse(text, format=ox.RdfFormat.TRIG))


def test_each_graph_is_cut_by_itself_in_the_order_of_the_file() -> None:
    text = f"<a:1> <a:p> 1, 2, 3 . <{RECORDS}> {{ <a:2> <a:p> 1, 2 }} <a:4> <a:p> 4, 5 ."
    cut = list(batches(quads(text), {"": "", RECORDS: RECORDS}, 2))
    assert [(each.graph, each.before, each.end) for each in cut] == [
        ("", 0, 2),
        (RECORDS, 0, 2),
        ("", 2, 4),
        ("", 4, 5),
    ]
    assert cut == list(batches(quads(text), {"": "", RECORDS: RECORDS}, 2))


def test_a_batch_is_ntriples() -> None:
    (batch,) = batches(quads('<a:1> <a:p> "é\\n\\"" .'), {"": ""}, 2)
    assert batch.lines == '<a:1> <a:p> "é\\n\\"" .\n'.encode()


@pytest.mark.parametrize("text", ["[] <a:p> 1 .", "<a:1> <a:p> [] .", "_:g { <a:1> <a:p> 1 }"])
def test_blank_nodes_are_refused_because_a_store_does_not_know_them_again(text: str) -> None:
    names = {"": "", **{quad.graph_name.value: "x" for quad in quads(text) if "g {" in text}}
    with pytest.raises(InputError, match="Blank nodes cannot be loaded"):
        list(batches(quads(text), names, 2))


def test_the_facts_get_a_name_where_there_is_no_default_graph() -> None:
    assert names_in_store(["", RECORDS], has_default=True) == {"": "", RECORDS: RECORDS}
    assert names_in_store(["", RECORDS], has_default=False)[""] == "https://example.org/kg/graph/facts"


def test_a_prefix_keeps_builds_apart() -> None:
    names = names_in_store(["", RECORDS], has_default=True, prefix="https://lib.org/2025/")
    assert names == {"": "https://lib.org/2025/facts", RECORDS: "https://lib.org/2025/records"}


def test_a_name_that_cannot_be_made_is_asked_for() -> None:
    with pytest.raises(UsageError, match="--graph-prefix"):
        names_in_store(["", "http://elsewhere/g"], has_default=False)
    with pytest.raises(UsageError, match="begins no IRI"):
        names_in_store([""], has_default=True, prefix="a> } DROP")
    with pytest.raises(UsageError, match="ends within a word: write 'http://c/kg/'"):
        names_in_store([""], has_default=True, prefix="http://c/kg")
    with pytest.raises(UsageError, match="Two graphs would get one name"):
        names_in_store(["http://a/x", "http://b/x"], has_default=True, prefix="http://c/")
