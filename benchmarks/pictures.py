"""Draws what `scale.py` measured: `python benchmarks/pictures.py`.

From `benchmarks/results/growth.json` it makes `benchmarks/growth-cpu.svg` and `benchmarks/growth-memory.svg`:
CPU seconds and peak memory over papers, both axes logarithmic, so that what grows with the papers is as steep
as the dashed line. They follow the light or dark of the page. The same results give the same bytes.
"""

import json
import math
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "results" / "growth.json"
WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 200, 50, 60
"""The margins; the names of the lines stand in the right one."""
APART = 16
"""Between two names, at least."""
WHOLE, READING, STORE = "whole build", "reading alone", "making the store"
COLOURS = (("#1d4f91", "#7db3f5"), ("#b34700", "#f5a15b"), ("#2b7a3d", "#74c98a"), ("#7a3d99", "#cf9ee8"))
"""Of the lines, on light and on dark."""
STYLE = """
text { font: 13px system-ui, sans-serif; fill: #222 } .small { font-size: 12px }
.title { font-size: 15px; font-weight: 600 }
path, polyline { fill: none } .grid { stroke: #ddd } .axis { stroke: #555 } .ground { fill: #fff }
.even { stroke: #888; stroke-dasharray: 4 4 } .line { stroke: currentColor; stroke-width: 2 }
circle { fill: currentColor }
"""
DARK = "text { fill: #ddd } .grid { stroke: #3a3f47 } .axis { stroke: #aaa } .ground { fill: #0d1117 }"
NAMES = ".name { fill: currentColor }"
"""Said after the colour of other texts, which it replaces."""


class Line(NamedTuple):
    """One line of a picture."""

    name: str
    points: list[tuple[float, float]]
    """Papers, and seconds or MB."""


class Axis(NamedTuple):
    """A logarithmic axis."""

    low: float
    high: float
    start: float
    """Where `low` stands in the picture."""
    end: float

    def __call__(self, value: float) -> float:
        """Where a value stands."""
        share = math.log(value / self.low) / math.log(self.high / self.low)
        return round(self.start + share * (self.end - self.start), 1)


def whole(stages: Sequence[dict[str, Any]], measure: str) -> float:
    """What the build took: the sum of the seconds of its stages, or the highest of their peaks."""
    values = [stage[measure] for stage in stages if stage["stage"] not in (READING, STORE)]
    return sum(values) if measure == "cpu" else max(values)


def lines(results: dict[str, Any], measure: str) -> list[Line]:
    """The whole build, what the store takes, and reading alone; sizes that did not finish are left out."""
    done = [size for size in results["sizes"] if size["ended"] == "done"]
    found = [Line(WHOLE, [(size["papers"], whole(size["stages"], measure)) for size in done])]
    for name in (STORE, READING):
        points = [
            (size["papers"], stage[measure])
            for size in results["sizes"]
            for stage in size["stages"]
            if stage["stage"] == name and stage[measure] > 0
        ]
        found.append(Line(name, points))
    return [line for line in found if line.points]


def decades(low: float, high: float) -> list[float]:
    """The powers of ten from below the lowest to above the highest."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return [10.0**power for power in range(first, last + 1)]


def spread(places: Sequence[float]) -> list[float]:
    """The heights of names in the same order, moved apart where they would lie on each other."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    found = list(places)
    for lower, upper in pairwise(order):
        found[upper] = max(found[upper], found[lower] + APART)
    return found


def drawn(title: str, names: str, unit: str, drawings: Sequence[Line], note: str) -> str:
    """The picture; `names` says what its upright axis shows."""
    papers = sorted({point[0] for line in drawings for point in line.points})
    ticks = decades(*(pick(value for line in drawings for _, value in line.points) for pick in (min, max)))
    x = Axis(papers[0] * 0.8, papers[-1] * 1.25, LEFT, WIDTH - RIGHT)
    y = Axis(ticks[0], ticks[-1], HEIGHT - BOTTOM, TOP)
    parts = (_head(title), _grid(x, y, papers, ticks, names), _lines(x, y, drawings, unit), _foot(note))
    return "\n".join(chain.from_iterable(parts))


def _head(title: str) -> Iterator[str]:
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
    yield f"<title>{title}</title>"
    dark = f"@media (prefers-color-scheme: dark) {{ {DARK} {_colours(1)} {NAMES} }}"
    yield f"<style>{STYLE}{_colours(0)} {NAMES}\n{dark}</style>"
    yield f'<rect class="ground" width="{WIDTH}" height="{HEIGHT}"/>'
    yield f'<text class="title" x="{LEFT}" y="26">{title}</text>'


def _colours(which: int) -> str:
    return " ".join(f".c{number} {{ color: {pair[which]} }}" for number, pair in enumerate(COLOURS))


def _grid(x: Axis, y: Axis, papers: Sequence[float], ticks: Sequence[float], names: str) -> Iterator[str]:
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    for tick in ticks:
        yield f'<path class="grid" d="M{LEFT} {y(tick)}H{right}"/>'
        yield f'<text x="{LEFT - 8}" y="{y(tick) + 4}" text-anchor="end">{tick:,g}</text>'
    for number in papers:
        yield f'<path class="grid" d="M{x(number)} {TOP}V{bottom}"/>'
        yield f'<text x="{x(number)}" y="{bottom + 18}" text-anchor="middle">{number:,}</text>'
    yield f'<path class="axis" d="M{LEFT} {TOP}V{bottom}H{right}"/>'
    yield f'<text x="{(LEFT + right) / 2}" y="{bottom + 38}" text-anchor="middle">papers</text>'
    place = f"translate(18 {(TOP + bottom) / 2}) rotate(-90)"
    yield f'<text transform="{place}" text-anchor="middle">{names}</text>'


def _lines(x: Axis, y: Axis, drawings: Sequence[Line], unit: str) -> Iterator[str]:
    (first, value), *_ = drawings[0].points
    end = min(drawings[0].points[-1][0], first * y.high / value)
    yield f'<path class="even" d="M{x(first)} {y(value)}L{x(end)} {y(value * end / first)}"/>'
    heights = spread([y(line.points[-1][1]) for line in drawings])
    for number, (line, height) in enumerate(zip(drawings, heights, strict=True)):
        points = [(x(papers), y(value)) for papers, value in line.points]
        yield f'<g class="c{number}">'
        yield f'<polyline class="line" points="{" ".join(f"{left},{top}" for left, top in points)}"/>'
        yield from (f'<circle cx="{left}" cy="{top}" r="3"/>' for left, top in points)
        text = f"{line.name} {line.points[-1][1]:,.0f} {unit}"
        yield f'<text class="name" x="{WIDTH - RIGHT + 8}" y="{height + 4}">{text}</text></g>'


def _foot(note: str) -> Iterator[str]:
    yield f'<text class="small" x="{LEFT}" y="{HEIGHT - 6}">{note}</text>'
    yield "</svg>\n"


def pictures(results: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Name of a file, and what is in it."""
    note = f"{results['machine']}, {results['date']}; dashed: as steep as the papers"
    for measure, title, names, unit, file in (
        ("cpu", "CPU seconds of kg build --no-extract", "CPU seconds", "s", "growth-cpu.svg"),
        ("peak", "Peak memory of kg build --no-extract", "MB, all processes", "MB", "growth-memory.svg"),
    ):
        yield file, drawn(title, names, unit, lines(results, measure), note)


def main() -> None:
    """Draw both."""
    for file, picture in pictures(json.loads(RESULTS.read_text("utf-8"))):
        (HERE / file).write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
