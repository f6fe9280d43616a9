import httpx
import pytest


@pytest.fixture
def ready(client: httpx.Client) -> httpx.Client:
    """The client of a server whose index is made."""
    assert client.get("/api/search", params={"q": "a"}).status_code == 200
    return client


def suggested(client: httpx.Client, typed: str) -> list[dict[str, str]]:
    answer = client.get("/search/suggest", params={"q": typed})
    assert answer.status_code == 200
    found: list[dict[str, str]] = answer.json()
    return found


def test_the_beginning_of_a_name_leads_to_its_page(ready: httpx.Client) -> None:
    (first, *_) = suggested(ready, "jakob foe")
    assert first["kind"] == "person"
    assert first["name"] == "Jakob Foerster"
    assert first["note"] == "2 papers · cs.LG · 2024"
    assert first["href"].startswith("person/jakob-foerster-")


def test_namesakes_are_told_apart_by_their_notes(ready: httpx.Client) -> None:
    notes = [hit["note"] for hit in suggested(ready, "qizhen zhang")]
    assert notes[0].startswith("7 papers · cs.LG · 2021–2025 · “")  # the title of one of them
    assert len(notes) == len(set(notes)) == 3


def test_at_most_ten_are_offered(ready: httpx.Client) -> None:
    assert len(suggested(ready, "a")) == 10


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "q=",
        "q=%00",
        "q=%ED%A0%80",
        "q=%FF%FE",
        "q=" + "a" * 10_000,
        "q=%22*NEAR(",
        "q=a&q=b",
        "x=1",
        "q=%F0%9F%A4%96",
    ],
)
def test_whatever_is_typed_is_answered_with_a_list(ready: httpx.Client, asked: str) -> None:
    answer = ready.get(f"/search/suggest?{asked}")
    assert answer.status_code == 200
    assert isinstance(answer.json(), list)
