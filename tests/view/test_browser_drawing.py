"""The drawing itself: what fingers, wheel and keys do to it, and what of a large graph is drawn."""

from typing import Any

import pytest

from kg.view import render
from kg.view.assets import read
from tests.browsing import DRAWN, Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


@pytest.fixture(scope="module")
def crowd(parsed: Any) -> str:
    """Two thousand papers about two hundred concepts."""
    lines = [f'<c{i}> skos:prefLabel "concept {i}" .' for i in range(200)]
    for paper in range(1800):
        about = ", ".join(f"<c{(paper // 9 + step) % 200}>" for step in (0, 1, 7))
        lines.append(
            f'<p{paper}> a schema:ScholarlyArticle ; dcterms:title "Paper {paper}" ; schema:about {about} ;'
            f' dcterms:issued "{2000 + paper % 20}-01-01" .'
        )
    return render(parsed("\n".join(lines)), max_nodes=2000)


def at(page: Any, number: int) -> tuple[float, float]:
    """Where a node is on the page."""
    found = page.evaluate(
        "(id) => { const b = document.getElementById('canvas').getBoundingClientRect(), p = picture.at(id);"
        "return [p.x + b.x, p.y + b.y]; }",
        number,
    )
    return found[0], found[1]


def test_the_wheel_keeps_what_is_below_the_pointer_in_its_place(open_page: Open, html: str) -> None:
    page = open_page(html).page
    x, y = at(page, 3)
    page.mouse.move(x, y)
    before = page.evaluate("picture.scale()")
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(50)
    assert page.evaluate("picture.scale()") > before
    assert at(page, 3) == pytest.approx((x, y), abs=1)


def test_a_node_is_dragged_and_takes_its_lines_along(open_page: Open, html: str) -> None:
    page = open_page(html).page
    x, y = at(page, 0)
    other = at(page, 1)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=3)
    page.mouse.up()
    assert at(page, 0) == pytest.approx((x + 60, y + 40), abs=1.5)
    assert at(page, 1) == pytest.approx(other, abs=0.5)
    assert page.locator("#card").is_hidden()  # a drag is no click


def test_a_drag_of_the_ground_moves_all_of_it(open_page: Open, html: str) -> None:
    page = open_page(html).page
    before = at(page, 0), at(page, 1)
    page.mouse.move(20, 700)
    page.mouse.down()
    page.mouse.move(70, 670, steps=5)
    page.mouse.up()
    for (x, y), (u, v) in zip(before, (at(page, 0), at(page, 1)), strict=True):
        assert (u - x, v - y) == pytest.approx((50, -30), abs=1)


def test_what_is_clicked_at_twice_goes_to_the_middle(open_page: Open, html: str) -> None:
    """For whoever cannot drag."""
    page = open_page(html).page
    middle = (
        "() => { const { x, y, width, height } = document.getElementById('canvas').getBoundingClientRect();"
        " return [x + width / 2, y + height / 2]; }"
    )
    u, v = page.evaluate(middle)
    page.mouse.dblclick(*at(page, 1))
    assert at(page, 1) == pytest.approx((u, v), abs=1)
    assert page.locator("#card").is_visible()
    page.mouse.dblclick(u - 120, v + 90)
    assert at(page, 1) == pytest.approx((u + 120, v - 90), abs=1)


def test_two_fingers_zoom_about_their_middle(open_page: Open, html: str) -> None:
    page = open_page(html).page
    pinch = """() => {
        const place = document.getElementById("canvas");
        place.setPointerCapture = () => {};
        const box = place.getBoundingClientRect();
        const send = (kind, id, x) => place.dispatchEvent(new PointerEvent(kind, {
            bubbles: true, pointerId: id, pointerType: "touch", button: 0,
            clientX: box.x + x, clientY: box.y + 300,
        }));
        send("pointerdown", 1, 300);
        send("pointerdown", 2, 400);
        for (let step = 1; step <= 5; step += 1) {
            send("pointermove", 1, 300 - 10 * step);
            send("pointermove", 2, 400 + 10 * step);
        }
        send("pointerup", 1, 250);
        send("pointerup", 2, 450);
    }"""
    before = page.evaluate("picture.scale()")
    page.evaluate(pinch)
    assert page.evaluate("picture.scale()") == pytest.approx(2 * before, rel=0.02)
    assert page.locator("#card").is_hidden()


def test_shift_and_drag_choose_what_lies_in_the_box(open_page: Open, html: str) -> None:
    page = open_page(html).page
    box = page.locator("#canvas").bounding_box()
    page.keyboard.down("Shift")
    page.mouse.move(box["x"] + 3, box["y"] + 3)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 3, box["y"] + box["height"] - 3, steps=4)
    page.mouse.up()
    page.keyboard.up("Shift")
    assert page.locator("#card .kind").inner_text() == "Selection"
    number = page.evaluate("held.nodes.length")
    assert page.locator("#card h2").inner_text() == f"{number} nodes"


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_the_canvas_has_the_pixels_of_the_screen(open_page: Open, html: str, ratio: int) -> None:
    page = open_page(html, width=900, height=700, ratio=ratio).page
    page.evaluate(DRAWN)
    width = page.evaluate("document.querySelector('#canvas canvas').width")
    assert width == pytest.approx(
        ratio * page.evaluate("document.getElementById('canvas').clientWidth"), abs=1
    )


STROKES = """() => new Promise((done) => {
    const widths = new Set();
    const stroke = CanvasRenderingContext2D.prototype.stroke;
    CanvasRenderingContext2D.prototype.stroke = function () {
        const pixels = this.lineWidth * this.getTransform().a;
        if (this.globalAlpha < 0.7) widths.add(Math.round(100 * pixels) / 100);
        stroke.apply(this, arguments);
    };
    picture.colour(() => null, false);
    requestAnimationFrame(() => requestAnimationFrame(() => {
        CanvasRenderingContext2D.prototype.stroke = stroke;
        done([...widths]);
    }));
})"""
"""How wide the faint strokes of a picture are, in pixels of the screen."""


@pytest.mark.parametrize("ratio", [1, 1.5, 2, 3])
def test_thousands_of_lines_are_fine_on_every_screen(open_page: Open, crowd: str, ratio: float) -> None:
    """A browser goes around each line that is wider than a pixel: on a phone every picture took a second."""
    widths = open_page(crowd, width=390, height=844, touched=True, ratio=ratio).page.evaluate(STROKES)
    assert widths
    assert max(widths) <= 1


@pytest.mark.parametrize(
    ("shape", "half", "has_corners"),
    [("dot", 2, False), ("diamond", 2, False), ("square", 2, True), ("dot", 1, True)],
)
def test_dots_have_the_shape_of_their_kind_where_it_can_be_told(
    open_page: Open, html: str, shape: str, half: int, has_corners: bool
) -> None:
    drawn = open_page(html).page.evaluate(
        f"""([shape, half]) => {{ {read("shapes.js")} {read("painting.js")}
            const canvas = Object.assign(document.createElement("canvas"), {{ width: 16, height: 16 }});
            const context = canvas.getContext("2d");
            context.fillStyle = "black";
            paintDot(context, 8, 8, half, {{ shape, fill: "black" }}, 1);
            const isFilled = (x, y) => context.getImageData(x, y, 1, 1).data[3] > 127;
            return [isFilled(8, 8), isFilled(8 - half, 8 - half)];
        }}""",
        [shape, half],
    )
    assert drawn == [True, has_corners]


def test_a_crowd_shows_the_names_of_its_communities(open_page: Open, crowd: str) -> None:
    page = open_page(crowd).page
    page.wait_for_timeout(250)
    names = page.evaluate(
        "picture.scene().labels.filter((label) => label.region).map((label) => label.lines[0])"
    )
    assert names
    assert set(names) <= set(page.evaluate("held.communities.map((one) => one.name[0])"))


def test_what_a_community_is_named_by_is_not_written_beside_it_again(open_page: Open, crowd: str) -> None:
    page = open_page(crowd, width=1400, height=900).page
    page.wait_for_timeout(250)
    labels = page.evaluate("picture.scene().labels.map(({ region, lines }) => [!!region, lines])")
    named = {line for region, lines in labels if region for line in lines}
    written = {" ".join(lines) for region, lines in labels if not region}
    assert named
    assert written
    assert named.isdisjoint(written)


def test_of_a_crowd_everything_is_drawn_that_fits(open_page: Open, crowd: str) -> None:
    page = open_page(crowd).page
    assert page.evaluate("picture.scene().nodes.length") == 2000
    assert page.locator("#partly").is_hidden()


def test_of_too_many_nodes_the_best_connected_in_view_are_drawn_and_it_says_so(
    open_page: Open, parsed: Any
) -> None:
    lines = ['<c> skos:prefLabel "one" .']
    lines += [
        f'<p{i}> a schema:ScholarlyArticle ; dcterms:title "P{i}" ; schema:about <c> .' for i in range(6000)
    ]
    page = open_page(render(parsed("\n".join(lines)), max_nodes=6001)).page
    page.wait_for_timeout(300)
    assert page.evaluate("picture.scene().nodes.length") == 5000
    assert page.locator("#partly").inner_text().startswith("5,000 of 6,001 nodes are drawn")
    page.locator("#search").fill("one")
    page.keyboard.press("Enter")  # what is chosen is drawn with all that is beside it
    page.wait_for_timeout(300)
    assert page.evaluate("picture.scene().nodes.length") == 6001


def test_long_lists_are_written_when_they_are_looked_at(open_page: Open, crowd: str) -> None:
    page = open_page(crowd).page
    rows = "document.querySelectorAll('#list ul.paper li').length"
    assert page.evaluate(rows) == 301  # the last says how many more there are
    page.locator("button[data-view=list]").click()
    page.locator("#list ul.paper li").nth(1799).wait_for(state="attached")
    numbers = page.locator("#list ul.paper .go").all_text_contents()
    assert len(set(numbers)) == 1800
    page.locator("#search").fill("1799")
    assert page.locator("#list li:visible .go").all_inner_texts() == ["Paper 1799"]
    page.locator("#list li:visible .go").click()
    assert page.locator("#card h2").inner_text() == "Paper 1799"


@pytest.mark.parametrize(
    "ask", ["dispatchEvent(new Event('beforeprint'))", "location.hash = 'view=list&words=paper'"]
)
def test_long_lists_are_written_some_at_a_time_but_whole_for_paper_and_search(
    open_page: Open, crowd: str, ask: str
) -> None:
    page = open_page(crowd).page
    count = "document.querySelectorAll('#list ul.paper li').length"
    at_once, then = page.evaluate(
        f"() => new Promise((done) => {{ document.querySelector('button[data-view=list]').click();"
        f" const first = {count}; addEventListener('popstate', () => setTimeout(() =>"
        f" done([first, {count}]))); {ask}; if (!location.hash.includes('words')) done([first, {count}]); }})"
    )
    assert at_once < 500
    assert then == 1800


def test_without_scripts_a_long_list_says_how_much_it_leaves_out(crowd: str) -> None:
    assert '<li class="unscripted">… and 1,500 more</li>' in crowd


def test_a_dot_that_is_chosen_among_thousands_comes_close_enough_to_be_seen(
    open_page: Open, crowd: str
) -> None:
    page = open_page(crowd).page
    last = page.evaluate("held.nodes.length - 1")
    size = f"() => held.nodes[{last}].size * picture.scale()"
    assert page.evaluate(size) < 5
    page.locator("#search").fill(page.evaluate(f"held.nodes[{last}].name"))
    page.keyboard.press("Enter")
    page.wait_for_timeout(600)
    assert page.evaluate(size) > 5
    before = page.evaluate("picture.scale()")
    page.keyboard.press("Escape")
    page.wait_for_timeout(100)
    assert page.evaluate("picture.scale()") == before


WORDS = ("Adjacent", "Balanced", "Circular", "Diagonal", "Elevated", "Fortified", "Grounded", "Hexagonal")


@pytest.fixture(scope="module")
def stars(parsed: Any) -> str:
    """Eight papers whose titles begin with an article, each with people and concepts of its own."""
    lines = ["<c> skos:prefLabel 'rooms' ."]
    for paper, word in enumerate(WORDS):
        people = [f"<p{paper}n{number}>" for number in range(7)]
        concepts = [f"<c{paper}n{number}>" for number in range(7)]
        lines.append(
            f'<p{paper}> a schema:ScholarlyArticle ; dcterms:title "A {word}-Room Framework of Doors" ;'
            f" schema:about <c>, {', '.join(concepts)} ; dcterms:creator {', '.join(people)} ."
        )
        lines += [f'{one} a foaf:Person ; foaf:name "Person Called {one[2:-1]}" .' for one in people]
        lines += [f'{one} skos:prefLabel "concept {one[2:-1]}" .' for one in concepts]
    return render(parsed("\n".join(lines)))


def test_every_paper_of_a_small_picture_is_named_and_no_names_touch(open_page: Open, stars: str) -> None:
    page = open_page(stars, width=1366, height=768).page
    page.wait_for_timeout(100)
    labels = page.evaluate("picture.scene().labels.map(({ lines }) => lines.join(' '))")
    assert [word for word in WORDS if not any(word in label for label in labels)] == []
    touching = """() => {
        const boxes = picture.labels();
        const beside = (a, b) => a.top < b.bottom && b.top < a.bottom;
        const gap = (a, b) => Math.max(a.left - b.right, b.left - a.right) * picture.scale();
        const touch = (a, b) => beside(a, b) && gap(a, b) < 4;
        return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => touch(a, b))).length;
    }"""
    assert page.evaluate(touching) == 0


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (700, 600)])
def test_no_node_of_the_whole_picture_lies_below_its_buttons(
    open_page: Open, stars: str, width: int, height: int
) -> None:
    page = open_page(stars, width=width, height=height).page
    page.wait_for_timeout(100)
    covered = """() => {
        const [tools, canvas] = [".tools", "#canvas"].map((one) => document.querySelector(one));
        const [box, place] = [tools, canvas].map((one) => one.getBoundingClientRect());
        const below = ({ x, y }) => x + place.x > box.left && y + place.y > box.top;
        return held.nodes.filter(({ id }) => below(picture.at(id))).map(({ name }) => name);
    }"""
    assert page.evaluate(covered) == []
