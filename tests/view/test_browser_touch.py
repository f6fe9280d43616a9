"""The page under fingers: what they move, what they hit, and what a small screen tells at once."""

from typing import Any

import pytest

from kg.view import render
from tests.browsing import DRAWN, Open

pytestmark = pytest.mark.slow

PHONE = {"width": 390, "height": 844, "touched": True}
TABLET = {"width": 820, "height": 1180, "touched": True}
CANVAS = "document.getElementById('canvas').getBoundingClientRect()"
PLACES = "() => held.nodes.map(({ id }) => { const { x, y } = picture.at(id); return [x, y]; })"
IN_SIGHT = """() => {
    const { width, height } = document.getElementById("canvas").getBoundingClientRect();
    return held.nodes.filter(({ id }) => {
        const { x, y } = picture.at(id);
        return x > 0 && x < width && y > 0 && y < height;
    }).length;
}"""


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


@pytest.fixture(scope="module")
def crowd(parsed: Any) -> str:
    """Two groups of six hundred papers each, with nothing between them."""
    lines = []
    for group in "ab":
        lines += [f'<{group}c{i}> skos:prefLabel "concept {group}{i}" .' for i in range(60)]
        for paper in range(600):
            about = ", ".join(f"<{group}c{(paper // 9 + step) % 60}>" for step in (0, 1, 7))
            lines.append(
                f'<{group}p{paper}> a schema:ScholarlyArticle ; dcterms:title "Paper {group}{paper}" ;'
                f' schema:about {about} ; dcterms:issued "2020-01-01" .'
            )
    return render(parsed("\n".join(lines)), max_nodes=2000)


def swipe(page: Any, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A finger that moves over the page."""
    fingers = page.context.new_cdp_session(page)

    def send(kind: str, *points: tuple[float, float]) -> None:
        where = [{"x": x, "y": y} for x, y in points]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": where})

    send("touchStart", start)
    for step in range(1, 9):
        send("touchMove", tuple(a + (b - a) * step / 8 for a, b in zip(start, end, strict=True)))  # type: ignore[arg-type]
    send("touchEnd")
    page.wait_for_timeout(80)  # a picture that was thrown has come to rest: motion is reduced


def on_page(page: Any, number: int) -> tuple[float, float]:
    """Where a node is on the page."""
    x, y = page.evaluate(
        f"(id) => {{ const box = {CANVAS}, at = picture.at(id); return [at.x + box.x, at.y + box.y]; }}",
        number,
    )
    return x, y


def moved(before: list[list[float]], after: list[list[float]]) -> set[tuple[int, int]]:
    """How far the nodes went, each different way once."""
    return {(round(u - x), round(v - y)) for (x, y), (u, v) in zip(before, after, strict=True)}


def test_a_finger_that_begins_beside_a_small_node_moves_the_picture(open_page: Open, crowd: str) -> None:
    """Among thousands of dots every finger does, and dragged a node away instead of the picture."""
    page = open_page(crowd, **PHONE).page
    before = page.evaluate(PLACES)
    x, y = on_page(page, 0)
    swipe(page, (x, y), (x - 40, y - 60))
    assert moved(before, page.evaluate(PLACES)) == {(-40, -60)}


def test_a_mouse_moves_no_dot_that_nobody_can_aim_at(open_page: Open, crowd: str) -> None:
    page = open_page(crowd).page
    before = page.evaluate(PLACES)
    x, y = on_page(page, page.evaluate("held.nodes.findIndex((node) => node.group === 'concept')"))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y + 20, steps=3)
    page.wait_for_timeout(100)
    page.mouse.up()
    assert moved(before, page.evaluate(PLACES)) == {(30, 20)}


def test_a_finger_moves_the_node_that_is_chosen(open_page: Open, html: str) -> None:
    page = open_page(html, **PHONE).page
    page.touchscreen.tap(*on_page(page, 0))
    assert page.locator("#card h2").is_visible()
    before = page.evaluate(PLACES)
    x, y = on_page(page, 0)
    swipe(page, (x, y), (x + 30, y + 20))
    after = page.evaluate(PLACES)
    assert moved(before[:1], after[:1]) == {(30, 20)}
    assert moved(before[1:], after[1:]) == {(0, 0)}


@pytest.mark.parametrize("way", ["wheel", "button"])
def test_who_comes_closer_to_a_gap_still_sees_something(open_page: Open, crowd: str, way: str) -> None:
    """The middle of two groups was white, with nothing that said where everything had gone."""
    page = open_page(crowd).page
    box = page.locator("#canvas").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for _ in range(12):
        if way == "wheel":
            page.mouse.wheel(0, -240)
        else:
            page.locator("#closer").click()
        page.evaluate(DRAWN)
        assert page.evaluate(IN_SIGHT) > 0
    assert page.evaluate("picture.scale()") == pytest.approx(4)


def test_a_grip_is_pulled_up_and_down(open_page: Open, html: str) -> None:
    page = open_page(html, **PHONE).page
    page.touchscreen.tap(*on_page(page, 0))
    sheet, grip = page.locator("#details"), page.locator("#taller")

    def pull(down: int) -> float:
        box = grip.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        swipe(page, (x, y), (x, y + down))
        return float(sheet.bounding_box()["y"])

    low = sheet.bounding_box()["y"]
    assert pull(-80) < low - 200
    assert grip.get_attribute("aria-expanded") == "true"
    assert pull(80) == pytest.approx(low, abs=1)
    grip.tap()
    page.wait_for_timeout(80)
    assert sheet.bounding_box()["y"] < low - 200
    pull(80)
    pull(80)
    assert sheet.is_hidden()
    assert page.locator("#card").is_hidden()


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_says_at_once_what_the_colours_mean(open_page: Open, html: str, width: int) -> None:
    page = open_page(html, width=width, height=720, touched=True).page
    key = page.locator("#node-kinds")
    assert "papers" in key.inner_text()
    box = key.bounding_box()
    assert box["x"] + box["width"] <= width
    assert box["height"] <= 60
    covered = page.evaluate(
        f"""() => {{
            const [over, box] = [document.getElementById("node-kinds").getBoundingClientRect(), {CANVAS}];
            return picture.labels().filter(({{ left, right, top, bottom }}) => {{
                const [a, b] = [picture.onScreen(left, top), picture.onScreen(right, bottom)];
                return b.x + box.x > over.left && a.x + box.x < over.right && a.y + box.y < over.bottom;
            }}).length;
        }}"""
    )
    assert covered == 0
    page.locator("#folded").tap()
    page.locator("#node-kinds .chip", has_text="people").tap()
    page.locator("#folded").tap()
    told = page.locator("#told")
    assert told.inner_text() == "without people"
    box, button = told.bounding_box(), page.locator("#folded").bounding_box()
    assert box["x"] >= button["x"] + button["width"]
    assert key.is_hidden()
    page.locator("#clear").tap()
    assert key.is_visible()


def test_the_claims_of_a_tablet_need_no_scrolling_to_the_side(open_page: Open, html: str) -> None:
    """Beside the details four of seven columns were out of sight."""
    page = open_page(html, **TABLET).page
    page.locator("button[data-view=claims]").tap()
    wide = page.locator("#claims .scroll").evaluate("(table) => [table.scrollWidth, table.clientWidth]")
    assert wide[0] == wide[1]


def test_what_is_touched_on_a_tablet_is_large_enough(open_page: Open, html: str) -> None:
    """At least 24 pixels each way (WCAG 2.5.8); rows of the table are touched as a whole."""
    page = open_page(html, **TABLET).page
    small = """() => [...document.querySelectorAll("button, summary, select, .chip, input[type=search]")]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches("td *, #taller"))
        .map((one) => [one, (one.closest(".select") ?? one).getBoundingClientRect()])
        .filter(([, { width, height }]) => width && (width < 24 || height < 24))
        .map(([one]) => one.outerHTML.slice(0, 80))"""
    for view in ("graph", "claims", "list"):
        page.locator(f"button[data-view={view}]").tap()
        assert page.evaluate(small) == []
    page.locator("#list .go").first.tap()
    assert page.evaluate(small) == []


def test_the_search_has_letters_that_phones_do_not_zoom_into(open_page: Open, html: str) -> None:
    page = open_page(html, **PHONE).page
    assert page.locator("#search").evaluate("(box) => parseFloat(getComputedStyle(box).fontSize)") >= 16


def test_a_list_that_is_scrolled_past_its_end_does_not_load_the_page_anew(open_page: Open, html: str) -> None:
    page = open_page(html, **PHONE).page
    for place in ("#details", "#list", "#claims", "#found"):
        style = page.locator(place).evaluate("(place) => getComputedStyle(place).overscrollBehaviorY")
        assert style == "contain"


def test_a_note_of_several_lines_keeps_its_first_letters(open_page: Open, html: str) -> None:
    """From its second line on, a part behind another began to the left of what can be seen."""
    page = open_page(html).page
    cut = page.evaluate(
        """() => {
            const note = document.querySelector("#overview .links .note .parted:has(.dot)");
            note.style.width = "180px";
            const part = [...note.querySelectorAll(".part")].at(-1);
            part.append(" and so many more words that they fill line after line of the little room there is");
            const text = document.createRange();
            text.selectNodeContents(part.lastChild);
            const least = Math.min(...[...text.getClientRects()].map(({ left }) => left));
            return [note.querySelectorAll(".part").length, least - note.getBoundingClientRect().left];
        }"""
    )
    assert cut[0] > 1
    assert cut[1] >= 0


def test_a_large_screen_has_more_names(open_page: Open, crowd: str) -> None:
    page = open_page(crowd).page
    page.wait_for_timeout(200)
    few = page.evaluate("picture.labels().length")
    page = open_page(crowd, width=3840, height=2160).page
    page.wait_for_timeout(200)
    assert page.evaluate("picture.labels().length") > 2 * few


def test_questions_that_are_folded_are_printed(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.evaluate(
        """() => document.getElementById("overview").insertAdjacentHTML("beforeend",
            "<details class=others><summary>1 more</summary><p id=folded-away>question</p></details>")"""
    )
    folded = page.locator("#folded-away")
    assert not folded.evaluate("(one) => one.checkVisibility()")
    page.emulate_media(media="print")
    assert folded.evaluate("(one) => one.checkVisibility()")


def test_the_other_button_of_a_mouse_makes_the_sheet_no_taller(open_page: Open, html: str) -> None:
    page = open_page(html, width=390, height=844).page
    page.mouse.click(*on_page(page, 0))
    grip = page.locator("#taller")
    grip.click(button="right")
    assert grip.get_attribute("aria-expanded") == "false"
    grip.click()
    assert grip.get_attribute("aria-expanded") == "true"


def test_the_help_tells_of_fingers_where_there_are_fingers(open_page: Open, html: str) -> None:
    """It told of keys alone, of which a phone has none."""
    page = open_page(html, **PHONE).page
    page.locator("#help-open").tap()
    assert page.locator("#help").get_by_text("two fingers").is_visible()
    assert page.locator("#help").get_by_text("drag, wheel").is_hidden()
    page = open_page(html).page
    page.locator("#help-open").click()
    assert page.locator("#help").get_by_text("two fingers").is_hidden()
    assert page.locator("#help").get_by_text("drag, wheel").is_visible()


def test_the_help_begins_with_its_beginning_on_a_screen_too_low_for_it(open_page: Open, html: str) -> None:
    """Its last button has the focus, and browsers scrolled to it: what fingers do was out of sight."""
    page = open_page(html, width=390, height=600, touched=True).page
    page.locator("#help-open").tap()
    assert page.evaluate(
        "() => { const { scrollHeight, clientHeight } = document.getElementById('help');"
        " return scrollHeight > clientHeight; }"
    )
    top = page.locator("#help").bounding_box()["y"]
    assert page.locator("#help-heading").bounding_box()["y"] > top


def test_letters_twice_as_large_cut_no_button(open_page: Open, html: str) -> None:
    """Letters alone, as phones and Firefox enlarge them: the room stays what it is."""
    page = open_page(html, **PHONE).page
    page.evaluate(
        """() => {
            const all = [...document.querySelectorAll("body *")];
            const sizes = all.map((one) => parseFloat(getComputedStyle(one).fontSize));
            all.forEach((one, i) => { one.style.fontSize = `${2 * sizes[i]}px`; });
        }"""
    )
    for button in page.locator(".tools > *, .views button, #folded").all():
        box = button.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        assert button.evaluate("(one) => one.scrollHeight - one.clientHeight") <= 2
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_byline_of_hundreds_is_short_on_a_phone_and_whole_elsewhere(open_page: Open, html: str) -> None:
    heights = []
    for where in (PHONE, {}):
        page = open_page(html, **where).page
        page.locator("button[data-view=list]").click()
        byline = page.locator("#list .paper small .part").first
        byline.evaluate("(part) => { part.textContent = 'Author Number, '.repeat(200); }")
        heights.append(byline.bounding_box()["height"])
        page.emulate_media(media="print")
        heights.append(byline.bounding_box()["height"])
    on_phone, printed, on_screen, _ = heights
    assert on_phone < 100
    assert min(printed, on_screen) > on_phone


@pytest.mark.parametrize("width", [320, 390, 820])
def test_what_can_be_saved_is_on_the_screen_as_a_whole(open_page: Open, html: str, width: int) -> None:
    page = open_page(html, width=width, height=720, touched=True).page
    page.locator(".tools summary").tap()
    box = page.locator(".tools .choices").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= page.locator("#canvas").bounding_box()["width"]


def test_who_closes_the_sheet_is_where_the_node_was_chosen(open_page: Open, crowd: str) -> None:
    """Who came closer and read one card after the other was thrown back to the whole picture each time."""
    page = open_page(crowd, **PHONE).page
    for _ in range(3):
        page.locator("#closer").tap()
    seen = page.evaluate(PLACES)
    number = page.evaluate(
        f"""() => {{
            const {{ width, height }} = {CANVAS};
            return held.nodes.findIndex(({{ id }}) => {{
                const {{ x, y }} = picture.at(id);
                return x > 20 && x < width - 20 && y > 70 && y < height - 70;
            }});
        }}"""
    )
    page.touchscreen.tap(*on_page(page, number))
    page.locator("#card .go").first.tap()
    assert moved(seen, page.evaluate(PLACES)) != {(0, 0)}
    page.locator("#close").tap()
    page.locator("#details").wait_for(state="hidden")
    assert moved(seen, page.evaluate(PLACES)) == {(0, 0)}


def test_who_moves_the_picture_beside_a_sheet_stays_there(open_page: Open, crowd: str) -> None:
    page = open_page(crowd, **PHONE).page
    page.touchscreen.tap(*on_page(page, 0))
    swipe(page, (30, 300), (60, 280))
    seen = page.evaluate(PLACES)
    page.locator("#close").tap()
    page.locator("#details").wait_for(state="hidden")
    assert moved(seen, page.evaluate(PLACES)) == {(0, 0)}


OVER = """() => {
    const boxOf = (one) => document.querySelector(one).getBoundingClientRect();
    const [key, head] = [".legend", "#claims-heading"].map(boxOf);
    return [key.height, key.bottom - head.top];
}"""


def test_the_key_lies_over_nothing_on_small_paper_and_without_scripts(
    browser: Any, open_page: Open, html: str, tmp_path: Any
) -> None:
    page = open_page(html, width=420, height=600).page
    page.emulate_media(media="print")
    height, over = page.evaluate(OVER)
    assert height > 0
    assert over <= 0
    (tmp_path / "plain.html").write_text(html, encoding="utf-8")
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    plain = context.new_page()
    plain.goto((tmp_path / "plain.html").as_uri())
    boxes = [plain.locator(one).bounding_box() for one in (".legend", "#claims-heading")]
    context.close()
    assert boxes[0]["height"] > 0
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]


LIT_UNDER_LEGEND = """() => {
    const boxOf = (id) => document.getElementById(id).getBoundingClientRect();
    const [over, box] = [boxOf("node-kinds"), boxOf("canvas")];
    return picture.scene().nodes.filter(({ id, r, opacity }) => {
        const [{ x, y }, reach] = [picture.at(id), r * picture.scale()];
        const [left, top, bottom] = [x + box.left - reach, y + box.top - reach, y + box.top + reach];
        return opacity > 0.9 && top < over.bottom && bottom > over.top && left < over.right;
    }).map(({ name }) => name);
}"""
KEYS = """() => held.nodes.map(({ iri, name }) => [iri.split("/").slice(-2).join("/"), name])"""


@pytest.mark.parametrize(("width", "height"), [(360, 640), (640, 400)])
def test_the_legend_lies_on_nothing_that_is_chosen(
    open_page: Open, html: str, width: int, height: int
) -> None:
    page = open_page(html, width=width, height=height, touched=True).page
    page.evaluate(DRAWN)
    assert page.locator("#node-kinds").is_visible()
    assert page.evaluate(LIT_UNDER_LEGEND) == []
    title = "(name) => document.querySelector('#card h2')?.textContent === name"
    for key, name in page.evaluate(KEYS):
        page.evaluate("(key) => { location.hash = `node=${key}`; }", key)
        page.wait_for_function(title, arg=name)
        page.evaluate(DRAWN)
        assert page.evaluate(LIT_UNDER_LEGEND) == []
