"""How soon a picture is there, how smoothly it moves and how large it is, beside vis-network and pyvis.

    python benchmarks/picture.py [NODES]...

Graphs of papers (40 %), people (45 %), concepts and categories with 2.8 edges a node, 1,000, 10,000 and
100,000 nodes when nothing else is said, become three pages each: ours, `kg view --renderer pyvis`
(vis-network with our places), and the page that pyvis writes (its own places, made in the browser). Chromium
opens them with graphics in software, with the network off. Ready is the time from the start of the navigation
to the second frame after the picture was first drawn, frames are counted while the picture is panned for 3
seconds, heap is that of the scripts at rest. All of it is time on a clock and depends on what else the
machine does: the load is written beside it. A page that shows nothing after 90 seconds is given up.
Needs playwright and Chromium. Figures: `results/picture.json`.
"""

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from measuring import machine, spent, write_results

RESULTS = Path(__file__).resolve().parent / "results" / "picture.json"
SIZES, PATIENCE, PANNED, LONGEST = (1_000, 10_000, 100_000), 90.0, 3.0, 900.0
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
HEAD = """@base <https://example.org/kg/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."""
WORDS = ("deep", "graph", "neural", "robust", "adaptive", "sparse", "vision", "language", "model", "quantum")
READY = """window.ready = new Promise((done) => {
    const look = () => {
        const waits = document.querySelector("#loadingBar")?.offsetParent;
        const isThere = window.picture ?? (window.network && !waits);
        requestAnimationFrame(isThere ? () => requestAnimationFrame(() => done(performance.now())) : look);
    };
    look();
})"""
PAN = """async (seconds) => {
    const place = document.querySelector("canvas").parentElement, box = place.getBoundingClientRect();
    place.setPointerCapture = () => {};
    const send = (kind, x, y) => {
        const where = { pointerId: 1, pointerType: "mouse", button: 0, clientX: x, clientY: y };
        document.querySelector("canvas").dispatchEvent(new PointerEvent(kind, { ...where, bubbles: true }));
    };
    send("pointerdown", box.x + 20, box.y + 20);
    const start = performance.now();
    let frames = 0;
    for (let now = start; now - start < 1000 * seconds; frames += 1) {
        now = await new Promise(requestAnimationFrame);
        const turn = (now - start) / 500;
        send("pointermove", box.x + 400 + 200 * Math.sin(turn), box.y + 300 + 120 * Math.cos(turn));
    }
    send("pointerup", box.x + 20, box.y + 20);
    return frames / seconds;
}"""


def turtle(size: int) -> str:
    """A graph of so many nodes, in which what is near in number belongs together."""
    chance = random.Random(1)
    papers, people = int(size * 0.4), int(size * 0.45)
    concepts = size - papers - people - 40
    lines = [HEAD]
    lines += [f'<category/k{i}> a skos:Concept ; skos:prefLabel "Category {i}" .' for i in range(40)]
    lines += [
        f'<concept/c{i}> a skos:Concept ; skos:prefLabel "{_title(chance, 2)} {i}" .' for i in range(concepts)
    ]
    lines += [f'<person/a{i}> a foaf:Person ; foaf:name "Person {i}" .' for i in range(people)]

    def near(paper: int, number: int) -> int:
        return (paper * number // papers + chance.randrange(-40, 40)) % number

    for paper in range(papers):
        authors = ", ".join(f"<person/a{near(paper, people)}>" for _ in range(3))
        about = ", ".join(f"<concept/c{near(paper, concepts)}>" for _ in range(3))
        lines.append(
            f'<paper/p{paper}> a schema:ScholarlyArticle ; dcterms:title "{_title(chance, 9)}" ;'
            f' dcterms:issued "{2000 + paper % 24}-03-01"^^xsd:date ; dcterms:creator {authors} ;'
            f" schema:about {about} ; dcterms:subject <category/k{paper * 40 // papers}> ."
        )
    return "\n".join(lines)


def _title(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words))


def ours(graph: Any, size: int) -> str:
    """The page of `kg view`."""
    from kg.view import render

    return render(graph, max_nodes=size)


def vis_network(graph: Any, size: int) -> str:
    """The page of `kg view --renderer pyvis`."""
    from kg.view import render_with_pyvis

    return render_with_pyvis(graph, max_nodes=size)


def pyvis(graph: Any, size: int) -> str:
    """The page that pyvis writes when it is given nodes and edges and nothing else."""
    from pyvis.network import Network

    from kg.view.scene import read_scene

    scene = read_scene(graph, size)
    net = Network(cdn_resources="in_line", directed=True)
    net.nodes = [{"id": index, "label": scene.node(index).name, "shape": "dot"} for index in scene.graph]
    net.edges = [{"from": a, "to": b} for a, b in scene.graph.edges]
    return str(net.generate_html(notebook=False))


WAYS: tuple[Callable[[Any, int], str], ...] = (ours, vis_network, pyvis)


def measured(browser: Any, path: Path) -> dict[str, Any]:
    """What a reader has of the page."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}, offline=True).new_page()
    page.set_default_timeout(1000 * PATIENCE)
    page.add_init_script(READY)
    found: dict[str, Any] = {"MB": round(path.stat().st_size / 1e6, 2), "load": round(os.getloadavg()[0], 1)}
    try:
        page.goto(path.as_uri(), wait_until="commit")
        page.wait_for_function("() => window.ready.then(() => true)")
        found["ready_s"] = round(page.evaluate("window.ready") / 1000, 2)
        page.evaluate(PAN, 1.0)  # what is compiled late is compiled now
        found["frames_per_s"] = round(page.evaluate(PAN, PANNED), 1)
        page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
        found["heap_MB"] = round(page.evaluate("performance.memory.usedJSHeapSize") / 1e6, 1)
    except Exception as error:  # a page that hangs is a result
        found["given_up"] = str(error).splitlines()[0][:120]
    page.context.close()
    return found


def main() -> None:
    """Make the pages, open them, print and write what was measured."""
    from playwright.sync_api import sync_playwright

    from kg.store import open_graph
    from kg.view import Patient

    sizes = [int(size) for size in sys.argv[1:]] or SIZES
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    results: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        for size in sizes:
            source = Path(folder) / f"{size}.ttl"
            source.write_text(turtle(size), encoding="utf-8")
            for way in WAYS:
                before = spent()
                path = Path(folder) / f"{way.__name__}-{size}.html"
                with open_graph(source) as graph:
                    path.write_text(way(Patient(graph, LONGEST), size), encoding="utf-8")
                made = round(spent() - before, 1)
                browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
                result = {"way": way.__name__, "nodes": size, "made_cpu_s": made, **measured(browser, path)}
                browser.close()
                print(result, flush=True)
                results.append(result)
    write_results(RESULTS, {"machine": machine("pyvis", "playwright"), "pages": results})


if __name__ == "__main__":
    main()
