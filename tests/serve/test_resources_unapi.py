"""What a client of unAPI, such as Zotero, does with the page of a paper."""

import re
from xml.etree import ElementTree

import httpx
import pytest


@pytest.fixture
def paper(client: httpx.Client) -> str:
    rows = client.get("/api/questions/papers").json()["rows"]
    return str(rows[0]["paper"])


def test_the_page_of_a_paper_leads_to_its_forms(client: httpx.Client, paper: str) -> None:
    where = paper.removeprefix("https://example.org/kg")
    page = client.get(where, headers={"accept": "text/html"}).text
    assert re.findall(r'<abbr class="unapi-id" title="([^"]*)"', page) == [paper]
    assert re.findall(r'<link rel="unapi-server"[^>]* href="([^"]*)"', page) == ["unapi"]
    answer = client.get("/unapi")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/xml")
    forms = {each.attrib["name"]: each.attrib["type"] for each in ElementTree.fromstring(answer.text)}
    assert forms == {"ris": "application/x-research-info-systems", "bibtex": "application/x-bibtex"}
    for form, ending in (("ris", "ris"), ("bibtex", "bib")):
        found = client.get("/unapi", params={"id": paper, "format": form})
        assert found.text == client.get(f"{where}.{ending}").text
        assert found.headers["content-type"].startswith(forms[form])


def test_of_one_paper_a_client_chooses(client: httpx.Client, paper: str) -> None:
    answer = client.get("/unapi", params={"id": paper})
    assert answer.status_code == 300
    assert ElementTree.fromstring(answer.text).attrib == {"id": paper}


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"id": "https://example.org/kg/paper/nobody"}, 404),
        ({"id": "<&>", "format": "ris"}, 404),
        ({"id": "https://example.org/kg/paper/nobody", "format": "mods"}, 406),
    ],
)
def test_what_is_not_there_is_told(client: httpx.Client, asked: dict[str, str], status: int) -> None:
    assert client.get("/unapi", params=asked).status_code == status


def test_nobody_but_a_paper_is_cited(client: httpx.Client) -> None:
    page = client.get("/person/jakob-foerster-tjzqe4r5mlunv", headers={"accept": "text/html"}).text
    assert "unapi" not in page
