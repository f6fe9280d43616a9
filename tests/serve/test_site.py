"""Where the page of a thing is, by its name."""

from pathlib import Path
from typing import Any, cast

import pytest

from kg.serve import site as where
from kg.serve.settings import Settings
from kg.serve.site import Site

BASE = "https://lib.example/kg/"
NOTHING = cast(Any, None)
SITE = Site(NOTHING, Settings(), lambda: BASE, NOTHING, NOTHING)
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("end", "address"),
    [
        ("person/wei-li", "person/wei-li"),
        ("category/cs.LG", "category/cs.LG"),
        ("paper/b#claim", "paper/b#claim"),
        ("doi:10.1/x?y", "doi%3A10.1/x%3Fy"),
        ("...", "..."),
        ("x/..y/.z", "x/..y/.z"),
    ],
)
def test_a_thing_is_at_what_follows_the_base_of_the_graph(end: str, address: str) -> None:
    assert SITE.href(BASE + end) == address


@pytest.mark.parametrize("end", ["", "/x", "#x", "a//b", "..", "../x", "x/..", "x/../../y", "./x", "x/.#y"])
def test_what_a_browser_or_a_proxy_would_call_otherwise_is_found_by_its_whole_name(end: str) -> None:
    assert SITE.href(BASE + end).startswith("resource?iri=https%3A%2F%2Flib.example%2Fkg%2F")


@pytest.mark.parametrize("script", ["kg/serve/assets/editor/links.js", "kg/view/assets/expanding.js"])
def test_scripts_have_the_same_rule(script: str) -> None:
    rule = where._CALLED_OTHERWISE.pattern.replace("?:", "").replace("/", r"\/").replace(r"[\/", "[/")
    assert f"/{rule}/.test(end)" in (ROOT / script).read_text("utf-8")
