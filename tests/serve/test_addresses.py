"""How a request says below which path the site is; no file of the site speaks of the top of a host."""

import re
from pathlib import Path

import pytest
from starlette.datastructures import Headers

from kg.serve.addresses import below, own, relative, root

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    file
    for folder in ("kg/serve/templates", "kg/serve/assets", "kg/view/assets")
    for file in sorted((ROOT / folder).rglob("*.*"))
    if file.suffix in {".j2", ".js", ".css", ".svg"} and ".min." not in file.name
]
FROM_THE_TOP = re.compile(r"""(?:=|url\()["']?/[\w.{]|["'`]/(?:[\w.]|\$\{)""")
"""An attribute, a style or a string of a script that begins at the top of the host."""


@pytest.mark.parametrize(
    ("told", "path"),
    [
        ("/kg", "/kg"),
        ("/kg/", "/kg"),
        ("/user/ana/proxy/8765/", "/user/ana/proxy/8765"),
        ("/user/ana/proxy/node7:8765", "/user/ana/proxy/node7:8765"),
        ("/user/j%C3%B6rg@uni.example/x_1~", "/user/j%C3%B6rg@uni.example/x_1~"),
        ("/graphs, /group", "/graphs/group"),
        ("/...", "/..."),
    ],
)
def test_a_proxy_says_below_which_path_the_site_is(told: str, path: str) -> None:
    assert below(Headers({"x-forwarded-prefix": told})) == path


@pytest.mark.parametrize(
    "told",
    [
        "", "/", "//", "//e.example", "/a//b", "/a/../b", "/..", "/.", "/a/%2e%2e/b", "/a%2Fb", "/a%5cb", "a",
        "https://e.example/", "/a b", "/a?b", "/a#b", "/a\\b", '/a"b', "/<b>", "/a%", "/a\x00", "/é",
        f"/{'a' * 300}", "/a, b", "/a, //b", "/a,,/b",
    ],
)  # fmt: skip
def test_what_is_no_plain_path_is_as_if_nothing_was_said(told: str) -> None:
    assert below(Headers({"x-forwarded-prefix": told})) == ""


@pytest.mark.parametrize(
    ("path", "up"),
    [
        ("/", ""), ("/people", ""), ("/people/", "../"), ("/a/b/c/d", "../../../"), ("/a%2Fb", ""),
        ("//", "../"), ("/a//b", "../../"),
    ],
)  # fmt: skip
def test_the_first_page_is_as_many_folders_up_as_the_client_wrote(path: str, up: str) -> None:
    assert root({"path": path.replace("%2F", "/"), "raw_path": path.encode()}) == up


def test_a_page_says_its_own_address_where_addresses_begin_elsewhere() -> None:
    assert own({"path": "/papers", "query_string": b"sort=date"}) == ""
    assert own({"path": "/answer/papers", "query_string": b"sort=date"}) == "./answer/papers?sort=date"


@pytest.mark.parametrize("location", ["people", "http://kg.example/people", "https://kg.example:80//people"])
def test_an_address_of_this_site_leads_to_no_other_host(location: str) -> None:
    assert relative({"path": "/people/"}, location) == "../people"


def test_the_first_page_is_an_address_too() -> None:
    assert relative({"path": "/people"}, "") == "./"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_template_style_or_script_has_an_address_from_the_top_of_the_host(file: Path) -> None:
    lines = [line for line in file.read_text("utf-8").splitlines() if FROM_THE_TOP.search(line)]
    assert lines == []
