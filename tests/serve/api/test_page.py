import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import httpx
import pytest

from kg.query import questions

NAMES = Path(__file__).resolve().parents[2] / "search" / "names.trig"


@pytest.fixture(scope="module")
def other(serve: Callable[..., str]) -> Iterator[httpx.Client]:
    """Asks a server of a graph that has nothing of what the catalogue has as examples."""
    headers = {"accept": "text/html"}
    with httpx.Client(base_url=serve(NAMES), headers=headers, trust_env=False, timeout=30) as made:
        yield made


@pytest.mark.slow
def test_every_question_has_a_form_that_asks_it(client: httpx.Client) -> None:
    page = client.get("/api").text
    for name, question in questions().items():
        section = page.partition(f'id="{name}"')[2].partition("</section>")[0]
        asked = re.findall(r'<input name="(\w+)"', section)
        assert asked == [parameter.name for parameter in question.parameters]
        address = re.findall(r'formaction="([^"]+)"', section)[0]
        values = dict(re.findall(r'<input name="(\w+)" value="([^"]*)"', section))
        given = {each: unescape(value) or "x" for each, value in values.items()}
        assert client.get(address, params=given).status_code == 200


@pytest.mark.slow
def test_a_form_begins_with_what_the_open_graph_has(other: httpx.Client) -> None:
    page = other.get("/api").text
    for name, question in questions().items():
        section = page.partition(f'id="{name}"')[2].partition("</section>")[0]
        values = dict(re.findall(r'<input name="(\w+)" value="([^"]*)"', section))
        asked = {each: unescape(value) for each, value in values.items()}
        if all(asked.values()):
            anything = {"accept": "*/*"}
            answer = other.get(f"/api/questions/{name}", params=asked, headers=anything)
            assert answer.status_code == 200, asked
        else:
            assert {"category", "topic", "organisation", "iri"} & {p.type.value for p in question.parameters}


def test_a_question_without_words_is_about_something_that_the_open_graph_has(other: httpx.Client) -> None:
    asked = 0
    for name, question in questions().items():
        if {"person", "paper", "concept"} & {each.type.value for each in question.parameters}:
            answer = other.get(f"/answer/{name}")
            assert answer.status_code == 200, name
            asked += 1
    assert asked > 30
