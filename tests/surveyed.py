"""A graph of many kinds of document that a build has just written, and what was seen of it meanwhile."""

from pathlib import Path
from typing import NamedTuple

from kg.pipeline.describing.describe import Settings
from kg.pipeline.paths.ids import Lock
from kg.pipeline.run import build_files
from kg.query.checking.scopes import Suspects
from kg.rdf.files import NQUADS
from kg.rdf.iris import DEFAULT_BASE, Namer
from kg.store.statements.blocks import Blocks
from kg.view import Survey

ROOT = Path(__file__).resolve().parent.parent
BOOK = """
@article{{a{n}, title={{Bounds for {word}}}, author={{Ana Ruiz and Bo Chen{more}}}, year={{{year}}},
  doi={{10.1000/bounds-{doi}}}, journal={{J. Doors}}}}
@article{{b{n}, title={{A Second Study}}, author={{Wei Lu and {{The Key Collaboration}}}}, year={{20{n}1}},
  journal={{J. Keys}},
  abstract={{We reduce latency by 20x, from 14.5 ms to 2.5 ms. Mending needs oil.}}}}
"""
"""Two files of it print one paper in two ways, and papers of one title and one name that may be two."""

PAGE = """Zoe Quill

LG
h-index12
5papers
41citations

1 Papers

GRFeb 2, 2024
Oil for Hinges

Ada Brand, Bo Chen

Hinges need oil. We show which.
"""
"""An author page that states five papers, and lists one by others."""


class Surveyed(NamedTuple):
    """The first part of a build, whose rules and picture are still to come."""

    graph: Path
    survey: Survey
    suspects: Suspects

    def blocks(self) -> Blocks:
        return Blocks(self.graph, DEFAULT_BASE)


def documents(folder: Path) -> list[Path]:
    """The seed, an author page with its library, one list in many forms, and a few odd documents."""
    books = folder / "books"
    books.mkdir()
    for n, more, year in ((1, "", 2021), (2, " and Li Wei", 2019)):
        book = BOOK.format(n=n, word="Trust", more=more, year=year, doi=1)
        (books / f"{n}.bib").write_text(book, "utf-8")
    (books / "page.txt").write_text(PAGE, "utf-8")
    scenes = ROOT / "tests" / "scenes"
    return [ROOT / "seeds", scenes / "library", scenes / "forms", books]


def surveyed(folder: Path) -> Surveyed:
    """Built from all documents."""
    out = folder / "out"
    out.mkdir()
    survey, suspects = Survey(folder), Suspects()
    looks = (survey.looks(), suspects.looks())
    build_files(documents(folder), out, Lock, Settings(Namer(DEFAULT_BASE)), looks=looks)
    return Surveyed(out / NQUADS, survey, suspects)
