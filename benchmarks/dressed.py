"""arXiv's papers, dressed as works of OpenAlex: `python benchmarks/dressed.py PAPERS.jsonl FOLDER [NUMBER]`.

What libraries have and arXiv's metadata have not, made up: where authors work (125 organisations), ORCIDs of
every third, 4 keywords of 15, a journal of 20, a funder of 10, a topic, and 25 references to each other.
Abstracts are cut after 60 words. Then `kg build FOLDER -o GRAPH` and `python benchmarks/questions.py GRAPH`.
"""

import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from pathlib import Path
from typing import Any

from affiliated import orcid

NUMBER = 40_000
WORDS, REFERENCES, KEYWORDS, MOST_AUTHORS = 60, 25, 4, 30
KINDS = ("University of", "Institute of", "Laboratory for", "College of", "Academy of")
TOWNS = (
    "Ulm Oslo Kyoto Turin Leeds Gdansk Porto Lima Accra Perth Quito Bergen Tartu Graz Lyon Ghent Jena Pisa "
    "Utrecht Basel Delft Mainz Trier Essen Siegen"
)
PLACES = [" ".join(pair) for pair in product(KINDS, TOWNS.split())]
SUBJECTS = (
    "Graph Neural Soil Market Legal Ocean Laser Plant Urban Speech Vision Protein Plasma Robot Policy "
    "Crystal Kernel Quantum Memory Logic"
).split()
FUNDERS = "German Norwegian Japanese Italian British Polish Peruvian Ghanaian Swiss Dutch".split()
TERMS = (
    "graph neural networks,federated learning,language models,reinforcement learning,speech recognition,"
    "computer vision,machine translation,question answering,information retrieval,anomaly detection,"
    "time series,data mining,knowledge graphs,image segmentation,topic models"
).split(",")
OPENALEX = "https://openalex.org/"


def works(papers: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """A work for each paper, the same each time."""
    chance = random.Random(11)
    people: dict[str, tuple[int, str]] = {}
    for number, paper in enumerate(papers):
        subject, funder = SUBJECTS[number % len(SUBJECTS)], chance.choice(FUNDERS)
        places: dict[str, list[int]] = {}
        for place, word in enumerate(paper["abstract"].split()[:WORDS]):
            places.setdefault(word, []).append(place)
        names = paper["authors"][:MOST_AUTHORS]
        for name in names:
            people.setdefault(name, (len(people), chance.choice(PLACES)))
        yield {
            "id": f"{OPENALEX}W{9_000_000 + number}",
            "doi": f"https://doi.org/10.5555/dressed.{number}",
            "title": paper["title"],
            "publication_year": 2000 + number % 25,
            "language": "en",
            "type": "article",
            "authorships": [authorship(name, *people[name]) for name in names],
            "abstract_inverted_index": places,
            "biblio": {"volume": str(number % 40), "first_page": str(number % 400 + 1)},
            "primary_location": {
                "source": {
                    "id": f"{OPENALEX}S{number % 20}",
                    "display_name": f"Journal of {subject} Studies",
                },
                "license": "cc-by",
            },
            "open_access": {"oa_status": "gold"},
            "keywords": [{"display_name": term.title()} for term in chance.sample(TERMS, KEYWORDS)],
            "topics": [{"display_name": "Graph Studies"}],
            "grants": [{"funder_display_name": f"{funder} Research Council", "award_id": str(number)}],
            "referenced_works": [
                f"{OPENALEX}W{9_000_000 + chance.randrange(len(papers))}" for _ in range(REFERENCES)
            ],
        }


def authorship(name: str, number: int, place: str) -> Mapping[str, Any]:
    """One author of a work, always at the same place."""
    known = {"orcid": f"https://orcid.org/{orcid(number)}"} if number % 3 == 0 else {}
    return {
        "author": {"id": f"{OPENALEX}A{5_000_000 + number}", "display_name": name, **known},
        "institutions": [{"id": f"{OPENALEX}I{1000 + PLACES.index(place)}", "display_name": place}],
    }


def main(source: Path, folder: Path, number: int) -> None:
    """Write the document."""
    folder.mkdir(parents=True, exist_ok=True)
    with source.open(encoding="utf-8") as lines:
        papers = [json.loads(line) for line in islice(lines, number)]
    with (folder / "works.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(work) + "\n" for work in works(papers))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else NUMBER)
