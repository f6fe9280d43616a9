"""What it costs to link concepts to a vocabulary: `python benchmarks/topics.py PAPERS.jsonl [PAPERS]`.

The Computer Science Ontology is converted, read and indexed; then the first papers (2,000) of arXiv's
metadata are built with their texts, with it and without it in turn, by one process. Least CPU seconds of
three rounds. The ontology is not part of the project: it is looked for at KG_SHARED, or in `shared/` beside
the project. Figures go to `benchmarks/results/topics.json`.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from measuring import machine, spent, write_results

from kg.pipeline.reporting.report import Report
from kg.rdf.iris import Namer
from kg.resolve.topic_matches import index_topics
from kg.schemes import cso_to_skos, read_topics

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("KG_SHARED", HERE.parent.parent / "shared"))
ONTOLOGY = SHARED / "data" / "cso" / "cso.csv.gz"
ROUNDS, PAPERS = 3, 2000
Value = TypeVar("Value")


def took(work: Callable[[], Value]) -> tuple[float, Value]:
    """CPU seconds of some work, and what came of it."""
    began = spent()
    made = work()
    return spent() - began, made


def build(papers: Path, out: Path, more: list[str]) -> Report:
    """The report of a build in a process and a folder of its own."""
    command = [sys.executable, "-m", "kg", "build", str(papers), "-o", str(out), "--jobs", "1", *more]
    subprocess.run(command, check=True, capture_output=True)
    return msgspec.json.decode((out / "report.json").read_bytes(), type=Report)


def measured(source: Path, count: int, work: Path) -> dict[str, Any]:
    """All figures."""
    papers, vocabulary = work / "papers.jsonl", work / "cso.ttl"
    with open(source, "rb") as lines:
        papers.write_bytes(b"".join(islice(lines, count)))
    converting, text = took(lambda: "".join(cso_to_skos(ONTOLOGY)))
    vocabulary.write_text(text, "utf-8")
    read_topics([vocabulary], Namer())  # loads what is needed, which is not counted
    reading, topics = min((took(lambda: read_topics([vocabulary], Namer())) for _ in range(ROUNDS)), key=cpu)
    indexing, _ = took(lambda: index_topics(topics.topics))
    with_it, without_it = [], []
    for turn in range(ROUNDS):
        without_it.append(took(partial(build, papers, work / f"without-{turn}", [])))
        given = ["--concepts", str(vocabulary)]
        with_it.append(took(partial(build, papers, work / f"with-{turn}", given)))
    seconds, report = min(with_it, key=cpu)
    assert report.vocabularies
    (scheme,) = report.vocabularies.schemes
    return {
        "papers": report.counts.papers,
        "concepts": report.counts.concepts,
        "topics": scheme.topics,
        "cpu": {
            "converting": round(converting, 2),
            "reading": round(reading, 2),
            "indexing": round(indexing, 2),
            "build with it": round(seconds, 2),
            "build without it": round(min(without_it, key=cpu)[0], 2),
        },
        "matched concepts": report.vocabularies.matched_concepts,
        "exact matches": scheme.exact_matches,
        "close matches": scheme.close_matches,
        "topics in the graph": scheme.topics_in_graph,
    }


def cpu(run: tuple[float, Any]) -> float:
    """The CPU seconds of a run."""
    return run[0]


def main() -> None:
    """Measure, print, and keep the figures."""
    if len(sys.argv) < 2 or not ONTOLOGY.is_file():
        sys.exit(f"{__doc__}\nThe ontology is looked for at {ONTOLOGY}.")
    count = int(sys.argv[2]) if len(sys.argv) > 2 else PAPERS
    with tempfile.TemporaryDirectory() as folder:
        results = measured(Path(sys.argv[1]), count, Path(folder))
    for name, value in results.items():
        print(f"{name}: {value}")
    write_results(HERE / "results" / "topics.json", machine("pyoxigraph") | {"results": results})


if __name__ == "__main__":
    main()
