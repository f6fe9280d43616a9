"""What makes a reader doubt a page stands at its top: contradictions, and author pages that mix people."""

import html
import re
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import httpx
import pytest

from kg.errors import LimitError
from kg.serve.pages import things
from kg.serve.pages.kinds import Kind
from kg.serve.pages.panel import Panel
from kg.serve.pages.panels import PANELS

if TYPE_CHECKING:
    from starlette.requests import Request

    from kg.serve.site import Site

PERSON = "/person/qizhen-zhang-evusjmk5daeal"
PARDEN = "/paper/parden-can-you-repeat-that-defending-against-mwklxfjauaiv3"
BASE = "https://example.org/kg"

pytestmark = pytest.mark.usefixtures("as_browser")


def test_a_person_whose_author_page_falls_apart_has_its_groups_and_their_lines_at_the_top(
    client: httpx.Client,
) -> None:
    page = html.unescape(client.get(PERSON).text)
    top = page[: page.index("data-panel=")]  # what follows is still to be fetched
    assert "Does the author page mix people?" in top
    assert "9 papers in 6 groups that share no coauthor (conflation 0.92); a cut list" in top
    assert top.count("<dt>Group ") == 6
    lines = re.findall(r'<code data-copy="Group (\d) is another person">([^<]+)</code>', top)
    assert [number for number, _ in lines] == ["2", "3", "5"]
    reasons = re.findall(r"<dt>Group (\d)</dt>(?:(?!<dt>).)*<span class=\"parting note\">([^<]+)<", top, re.S)
    hidden = "No line: its bylines do not show this person."
    assert reasons == [("1", "The author of this group stays this person."), ("4", hidden), ("6", hidden)]
    assert lines[2][1].startswith(f"different\tperson\t{PERSON[1:]}\tQizhen Zhang @ paper/bts-")
    assert "an h-index of 25 needs 25 papers and 625 citations" in top
    assert "panel/page-groups-of-person" not in page


@pytest.mark.parametrize("path", [PERSON, PARDEN, "/concept/parden-ckwuk3ugfddl4"])
def test_what_cannot_all_be_true_of_a_thing_stands_before_its_panels(client: httpx.Client, path: str) -> None:
    page = client.get(path).text
    assert 0 < page.index("What cannot all be true") < page.index('data-panel="')


@pytest.mark.parametrize("path", ["/contradictions", "/panel/contradictions"])
def test_lists_tell_in_words_what_the_rule_finds(client: httpx.Client, path: str) -> None:
    page = client.get(path).text
    assert "An h-index for which the papers or citations stated beside it are too few." in page
    assert ">h-index-too-high<" not in page


def test_a_page_without_anything_to_doubt_has_no_warning(client: httpx.Client) -> None:
    assert "warning" not in client.get("/category/cs.LG").text


def test_the_first_page_names_the_author_pages_that_may_mix_people_once_each(client: httpx.Client) -> None:
    page = client.get("/").text
    parts = re.findall(r'data-panel="panel/([^"?]+)', page)
    assert parts.index("contradictions") < parts.index("categories")
    panel = client.get("/panel/page-conflation").text
    assert panel.count(f'href="{PERSON[1:]}"') == 1
    assert "0.92" in panel
    assert client.get("/answer/page-conflation").text.count(f'href="{PERSON[1:]}"') == 9


def test_a_person_has_the_reasons_why_bylines_are_one(client: httpx.Client) -> None:
    panel = client.get("/panel/reasons-of-person", params={"person": BASE + PERSON}).text
    assert "Why these bylines are one person" in panel
    assert "prints the name in 7 bylines and in its heading" in panel


def test_a_warning_that_reaches_a_limit_leaves_the_page_and_is_asked_for_again_below(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    panels = [panel for panel in PANELS[Kind.PERSON] if panel.warns]

    def reaches_a_limit(_: object, panel: Panel, given: dict[str, str]) -> Any:
        if panel is panels[0]:
            raise LimitError("The query took longer than 1 s.")
        return SimpleNamespace(panel=panel, given=given, is_empty=False)

    monkeypatch.setattr(things, "show", reaches_a_limit)
    monkeypatch.setattr(things, "head", lambda iri, *_: SimpleNamespace(iri=iri, name="", kind=Kind.PERSON))
    monkeypatch.setattr(things, "_known", lambda *_: [])
    rendered: dict[str, Any] = {}
    site = SimpleNamespace(href=str, rendered=lambda *_, **context: rendered.update(context))
    things.page(cast("Site", site), cast("Request", None), BASE + PERSON)
    assert [told.panel for told in rendered["warnings"]] == panels[1:]
    assert rendered["awaited"][0].panel is panels[0]
    assert rendered["awaited"][0].part.startswith(f"panel/{panels[0].question}?")
