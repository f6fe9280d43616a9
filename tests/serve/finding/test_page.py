import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

NAMES = Path(__file__).resolve().parents[2] / "search" / "names.trig"


@pytest.fixture(scope="module")
def names(serve: Callable[..., str]) -> Iterator[httpx.Client]:
    """The client of a server of a graph of names that are hard to show."""
    with httpx.Client(base_url=serve(NAMES), trust_env=False, timeout=30) as made:
        made.get("/api/search", params={"q": "a"})
        yield made


def page(client: httpx.Client, **asked: str | int) -> str:
    answer = client.get("/search", params=asked)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    return answer.text


def words(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", text.partition("<main")[2])))


def test_a_few_of_each_kind_are_shown_with_their_numbers(names: httpx.Client) -> None:
    shown = words(page(names, q="m"))
    for part in ("people 4", "concepts 1", "papers 1", "categories 2", "topics 1", "Mixture of Experts"):
        assert part in shown


def test_what_was_typed_is_marked(names: httpx.Client) -> None:
    assert "<mark>No</mark>ise" in page(names, q="no")


def test_another_name_that_fits_is_shown_beside_the_name(names: httpx.Client) -> None:
    assert "Mixture of Experts also MoE" in words(page(names, q="moe"))


def test_one_kind_alone_is_shown_page_by_page(client: httpx.Client) -> None:
    client.get("/api/search", params={"q": "a"})
    first, second = (page(client, q="a", kind="concept", page=number) for number in (1, 2))
    links = re.compile(r'<li><a href="([^"]+)"')
    assert len(links.findall(first)) == 25
    assert not set(links.findall(first)) & set(links.findall(second))
    assert "kind=concept&amp;page=2" in first


def test_a_page_beyond_the_last_is_the_last_and_leads_back(names: httpx.Client) -> None:
    beyond = page(names, q="m", kind="person", page=99)
    assert beyond.count('<li><a href="') == 4
    assert "Those before" not in beyond


def test_later_pages_lead_back(client: httpx.Client) -> None:
    client.get("/api/search", params={"q": "a"})
    assert re.search(r'kind=concept">Those before</a>', page(client, q="a", kind="concept", page=2))
    last = page(client, q="a", kind="concept", page=40)
    assert '<li><a href="' in last
    assert "The next" not in last


def test_a_misspelt_name_is_answered_with_what_may_be_meant(names: httpx.Client) -> None:
    shown = words(page(names, q="Jakbo Foester"))
    assert "Nothing in this graph has such a name." in shown
    assert "Did you mean Jakob Foerster" in shown


def test_words_of_documents_are_text_and_never_markup(names: httpx.Client) -> None:
    answer = page(names, q="img")
    assert "&lt;<mark>img</mark>" in answer
    assert "<img" not in answer


@pytest.mark.parametrize(
    "typed",
    ['"><script>alert(1)</script>', "</title><svg/onload=alert(1)>", "{{7*7}}", "' onfocus='x", "\x00", "🤖"],
)
def test_what_was_typed_is_text_and_never_markup(names: httpx.Client, typed: str) -> None:
    answer = page(names, q=typed)
    assert "<script>alert" not in answer
    assert "<svg" not in answer
    assert re.search(r"<input[^>]*>", answer).group().count('"') % 2 == 0  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "asked", ["kind=nothing", "page=0", "page=-1", "page=99999999999", "page=x", "page=²", "kind=&page="]
)
def test_an_address_that_makes_no_sense_is_read_as_well_as_it_can(names: httpx.Client, asked: str) -> None:
    assert names.get(f"/search?q=a&{asked}").status_code == 200


def test_without_words_the_page_says_what_can_be_typed(names: httpx.Client) -> None:
    assert "Type a name" in words(page(names))


def test_where_no_name_has_the_words_most_of_them_and_the_texts_are_offered(names: httpx.Client) -> None:
    found = page(names, q="Mixture Experts Bonn")
    assert "With most of the words" in found
    assert "Mixture of Experts" in words(found)
    assert 'href="answer/papers-with-any-words?words=Mixture%20Experts%20Bonn"' in found
    answer = names.get("/answer/papers-with-any-words", params={"words": "Mixture Experts Bonn"})
    assert answer.status_code == 200


@pytest.fixture
def alike(serve: Callable[..., str], tmp_path: Path) -> Iterator[httpx.Client]:
    """Asks a server of a graph in which three people are called Wei Li, two of them on one paper."""
    lines = [
        f"""<person/{end}> a foaf:Person ; foaf:name "Wei Li" .
        <paper/{paper}> a schema:ScholarlyArticle ; dcterms:title "On {paper}" ;
            dcterms:creator <person/{end}> .
        <authorship/{end}> pro:isHeldBy <person/{end}> ; pro:relatesToDocument <paper/{paper}> .
        """
        for end, paper in (("a", "doors"), ("b", "windows"), ("c", "windows"))
    ]
    (tmp_path / "graph.ttl").write_text(PREFIXES + "".join(lines), "utf-8")
    with httpx.Client(base_url=serve(tmp_path / "graph.ttl"), trust_env=False, timeout=30) as client:
        client.get("/api/search", params={"q": "a"})
        yield client


PREFIXES = """@base <https://example.org/kg/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix schema: <https://schema.org/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix pro: <http://purl.org/spar/pro/> .
"""


def test_people_of_one_name_are_told_apart_by_a_paper(alike: httpx.Client) -> None:
    shown = words(page(alike, q="Wei Li"))
    assert "“On doors”" in shown
    assert "“On windows” · person/b" in shown
    assert "“On windows” · person/c" in shown
    notes = [hit["note"] for hit in alike.get("/search/suggest", params={"q": "Wei Li"}).json()]
    assert sum("“On" in note for note in notes) == 3
