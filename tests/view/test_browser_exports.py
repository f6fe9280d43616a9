"""The picture as SVG and PNG: they look like the page, and run nothing."""

import base64
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from kg.view import render
from tests.browsing import FRAMES, Open

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


def saved(page: Any, button: str) -> Path:
    page.locator(".tools summary").click()
    page.evaluate(FRAMES)
    with page.expect_download() as waiting:
        page.locator(button).click()
    page.keyboard.press("Escape")
    return Path(waiting.value.path())


COMPARED = """async ([one, other, step]) => {
    const read = async (png) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
    };
    const [a, b] = [await read(one), await read(other)];
    let unlike = 0;
    for (let y = 0; y < a.height; y += 1) {
        for (let x = 0; x < a.width; x += 1) {
            const [p, q] = [4 * (y * a.width + x), 4 * step * (y * b.width + x)];
            unlike += [0, 1, 2].some((part) => Math.abs(a.data[p + part] - b.data[q + part]) > 96);
        }
    }
    const sizes = [[a.width, a.height], [b.width, b.height]];
    return { sizes, corner: [...b.data.slice(0, 3)], unlike: unlike / (a.width * a.height) };
}"""
"""Sizes of two pictures, and what part of their pixels differs; of the second every `step`th counts."""


def compared(window: Open, one: bytes, other: bytes, step: int = 1) -> dict[str, Any]:
    encoded = [base64.b64encode(png).decode() for png in (one, other)]
    found: dict[str, Any] = window().page.evaluate(COMPARED, [*encoded, step])
    return found


def shot_of_canvas(page: Any) -> bytes:
    """The picture as the page shows it, without what lies over it."""
    page.mouse.move(5, 5)
    page.evaluate("document.querySelector('.tools').style.visibility = 'hidden'")
    page.wait_for_timeout(150)
    return bytes(page.locator("#canvas").screenshot())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_svg_looks_like_the_page(
    open_page: Open, window: Open, html: str, scheme: str, tmp_path: Path
) -> None:
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
    found = compared(window, shown, alone)
    assert found["sizes"][0] == found["sizes"][1]
    assert found["unlike"] < 0.012


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_png_has_twice_the_pixels_and_looks_like_the_page(
    open_page: Open, window: Open, html: str, scheme: str
) -> None:
    page = open_page(html, scheme=scheme).page
    png = saved(page, "#save-png").read_bytes()
    shown = shot_of_canvas(page)
    found = compared(window, shown, png, step=2)
    assert found["sizes"][1] == [2 * size for size in found["sizes"][0]]
    assert bytes(found["corner"]) == {"light": b"\xfb\xfa\xf7", "dark": b"\x12\x15\x1a"}[scheme]
    assert found["unlike"] < 0.03


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
