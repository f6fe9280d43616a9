"""The picture as SVG and PNG: they look like the page, and run nothing."""

import re
import struct
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path
from typing import Any

import pytest

from kg.view import render
from tests.browsing import Open

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


def saved(page: Any, button: str) -> Path:
    page.locator(".tools summary").click()
    with page.expect_download() as waiting:
        page.locator(button).click()
    page.keyboard.press("Escape")
    return Path(waiting.value.path())


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and rows of a PNG with 8 bits a channel, as Chromium writes them: RGB or RGBA."""
    width, height, _, colour = struct.unpack(">IIBB", png[16:26])
    data, place = b"", 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            data += png[place + 8 : place + 8 + length]
        place += 12 + length
    step = {2: 3, 6: 4}[colour]
    raw, rows, above = zlib.decompress(data), [], bytearray(width * step)
    for row in range(height):
        begin = row * (width * step + 1)
        above = unfiltered(raw[begin], bytearray(raw[begin + 1 : begin + 1 + width * step]), above, step)
        rows.append(b"".join(bytes(above[i : i + 3]) for i in range(0, len(above), step)))
    return width, height, rows


def unfiltered(kind: int, line: bytearray, above: bytearray, step: int) -> bytearray:
    for i, value in enumerate(line):
        left = line[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        guess = {0: 0, 1: left, 2: above[i], 3: (left + above[i]) // 2}.get(kind)
        if guess is None:
            near = [(abs(above[i] - corner), left), (abs(left - corner), above[i])]
            near.append((abs(left + above[i] - 2 * corner), corner))
            guess = min(near, key=lambda pair: pair[0])[1]
        line[i] = (value + guess) & 255
    return line


def difference(one: bytes, other: bytes, step: int = 1) -> float:
    """Part of the pixels of two pictures that differ clearly; of the second every `step`th pixel counts."""
    width, height, rows = pixels(one)
    _, _, others = pixels(other)
    unlike = 0
    for y in range(height):
        a, b = rows[y], others[y * step]
        for x in range(width):
            p, q = a[3 * x : 3 * x + 3], b[3 * x * step : 3 * x * step + 3]
            unlike += max(abs(u - v) for u, v in zip(p, q, strict=True)) > 96
    return unlike / (width * height)


def shot_of_canvas(page: Any) -> bytes:
    """The picture as the page shows it, without what lies over it."""
    page.mouse.move(5, 5)
    page.evaluate("document.querySelector('.tools').style.visibility = 'hidden'")
    page.wait_for_timeout(150)
    return bytes(page.locator("#canvas").screenshot())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_svg_looks_like_the_page(open_page: Open, html: str, scheme: str, tmp_path: Path) -> None:
    page = open_page(html, scheme=scheme).page
    text = saved(page, "#save-svg").read_text(encoding="utf-8")
    shown = shot_of_canvas(page)
    box = page.locator("#canvas").bounding_box()
    root = ElementTree.fromstring(text)
    assert (float(root.get("width") or 0), float(root.get("height") or 0)) == (box["width"], box["height"])
    (tmp_path / "graph.svg").write_text(text, encoding="utf-8")
    page.set_viewport_size({"width": int(box["width"]), "height": int(box["height"])})
    page.goto((tmp_path / "graph.svg").as_uri())
    alone = bytes(page.screenshot())
    assert pixels(shown)[:2] == pixels(alone)[:2]
    assert difference(shown, alone) < 0.012


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_png_has_twice_the_pixels_and_looks_like_the_page(
    open_page: Open, html: str, scheme: str
) -> None:
    page = open_page(html, scheme=scheme).page
    png = saved(page, "#save-png").read_bytes()
    shown = shot_of_canvas(page)
    width, height, rows = pixels(png)
    assert (width, height) == tuple(2 * size for size in pixels(shown)[:2])
    ground = {"light": b"\xfb\xfa\xf7", "dark": b"\x12\x15\x1a"}[scheme]
    assert rows[0][:3] == ground
    assert difference(shown, png, step=2) < 0.03


def test_the_svg_shows_what_is_seen_now(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("label.chip", has_text="people").click()
    text = saved(page, "#save-svg").read_text(encoding="utf-8")
    assert "Yao Lu" not in text
    assert "BAM! Upcycling" in text
    names = [title.text for title in ElementTree.fromstring(text).iter(f"{SVG}title")]
    assert "Nexus: 50% fewer R_max & more" in names


@pytest.mark.parametrize(
    "payload",
    [
        '"><script>window.__pwn=1</script>',
        "</text><image href=x onerror=window.__pwn=1>",
        "]]><foreignObject><body onload=window.__pwn=1>",
        "&lt;img src=x&gt; <!-- --> <?xml?> \ud7ff\ufffe\u0008",
    ],
)
def test_the_svg_runs_nothing(open_page: Open, altered_rich: Any, payload: str, tmp_path: Path) -> None:
    opened = open_page(render(altered_rich(lambda text: f"{payload} {text}"), title=payload))
    page = opened.page
    text = saved(page, "#save-svg").read_text(encoding="utf-8")
    tags = {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(text).iter()}
    assert tags <= {"svg", "g", "title", "rect", "line", "circle", "polygon", "text"}
    assert not re.search(r"<[^>]*\s(on\w+|href|style)=", text)
    (tmp_path / "graph.svg").write_text(text, encoding="utf-8")
    page.goto((tmp_path / "graph.svg").as_uri())
    page.wait_for_timeout(100)
    assert page.evaluate("window.__pwn") is None
    assert [url for url in opened.strangers if not url.endswith("/graph.svg")] == []
    assert opened.complaints == []


def test_what_is_written_from_the_right_is_read_from_the_right(open_page: Open, altered_rich: Any) -> None:
    page = open_page(render(altered_rich(lambda text: f"مدخل DNA {text}"))).page
    text = saved(page, "#save-svg").read_text(encoding="utf-8")
    labels = [
        label for label in ElementTree.fromstring(text).iter(f"{SVG}text") if "مدخل" in (label.text or "")
    ]
    assert labels
    assert {label.get("direction") for label in labels} == {"rtl"}
    page.locator("button[data-view=list]").click()
    name = page.locator("#list .go", has_text="مدخل").first
    first, last = (
        name.evaluate(
            """(shown, at) => {
              const [node, range] = [shown.firstChild, document.createRange()];
              range.setStart(node, at < 0 ? node.length + at : at);
              range.setEnd(node, at < 0 ? node.length : at + 1);
              return range.getBoundingClientRect().x;
            }""",
            at,
        )
        for at in (0, 5)
    )
    assert first > last
