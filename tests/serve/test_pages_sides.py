"""Open questions can be told apart: both sides say who they are, and those that exclude each other say so."""

import html
import re
from collections.abc import Callable, Iterator

import httpx
import pytest

from tests.serve.conftest import browsing

BASE = "https://example.org/kg"
PERSON = "/person/qizhen-zhang-evusjmk5daeal"
GRAPH = f"""@base <{BASE}/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix pro: <http://purl.org/spar/pro/> .
@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<paper/x-1> a schema:ScholarlyArticle ; dcterms:title "On Doors" ; dcterms:creator <person/a>, <person/b> .
<paper/y-1> a schema:ScholarlyArticle ; dcterms:title "Maps" ; dcterms:creator <person/c> ;
    dcterms:issued "2024-05-13" .
<paper/z-1> a schema:ScholarlyArticle ; dcterms:title "Maps" ; dcterms:creator <person/c> ;
    dcterms:issued "2024-05-13" .
<concept/t-1> a skos:Concept ; skos:prefLabel "tie" ; kgo:paperCount 3 .
<concept/t-2> a skos:Concept ; skos:prefLabel "ties" .
""" + "".join(
    [f'<person/{who}> a foaf:Person ; foaf:name "Fei Huang" .\n' for who in "abc"]
    + [
        f"<authorship/{n}> a pro:RoleInTime ; pro:relatesToDocument <paper/{paper}-1> ; "
        f"pro:isHeldBy <person/{who}> ; schema:position {place} .\n"
        for n, (paper, place, who) in enumerate(
            (("x", 13, "a"), ("x", 15, "b"), ("y", 9, "c"), ("z", 9, "c"))
        )
    ]
    + [
        f"<candidate/{n}> a kgo:IdentityCandidate ; kgo:candidate <{one}>, <{other}> ; "
        f'kgo:verdict "open" ; kgo:confidence {chance} .\n'
        for n, (one, other, chance) in enumerate(
            (
                ("person/a", "person/c", 0.97),
                ("person/b", "person/c", 0.97),
                ("paper/y-1", "paper/z-1", 0.5),
                ("concept/t-1", "concept/t-2", 0.4),
            )
        )
    ]
)


@pytest.fixture(scope="module")
def lists(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks a server of a graph with pairs that look alike."""
    file = tmp_path_factory.mktemp("sides") / "graph.ttl"
    file.write_text(GRAPH, "utf-8")
    address = serve(file)
    with browsing(address) as client:
        yield client


def links(page: str) -> list[str]:
    """The words of the links to both sides of each pair, in order."""
    sides = re.findall(r'<p class="sides">(.*?)</p>', html.unescape(page))
    return [words for side in sides for words in re.findall(r"<a [^>]*>([^<]*)</a>", side)]


@pytest.mark.parametrize("path", ["/doubts", "/panel/leading-doubts"])
def test_both_sides_of_a_pair_say_who_or_what_they_are(lists: httpx.Client, path: str) -> None:
    page = html.unescape(lists.get(path).text)
    several = "9th author of “Maps” and of 1 more paper"
    found = links(page)
    assert found[:4] == ["13th author of “On Doors”", several, "15th author of “On Doors”", several]
    if path == "/doubts":
        assert found[4:6] == [f"“Maps”, 13 May 2024 (paper/{paper}-1)" for paper in "yz"]
        assert found[6:] == ["“tie”, 3 papers", "“ties”, 0 papers"]
    assert page.count("This is asked of 2 authors of “On Doors”, and true of one at most") == 2


def test_copying_says_which_pair_a_line_is_about(lists: httpx.Client) -> None:
    copies = re.findall(r'data-copy="([^"]+)"', lists.get("/doubts").text)
    assert len(copies) == len(set(copies))


def test_who_else_a_person_may_be_is_told_by_a_paper(client: httpx.Client) -> None:
    panel = client.get("/panel/doubts-of-thing", params={"thing": BASE + PERSON}).text
    names = re.findall(r'aria-label="Qizhen Zhang, ([^"]+)"', panel)
    assert len(set(names)) == 2
    assert all("whose byline does not show the name" in name for name in names)
