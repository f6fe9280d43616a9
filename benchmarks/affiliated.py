"""Papers with affiliations, ORCIDs, ids and references: `python benchmarks/affiliated.py FOLDER [PAPERS]`.

No seed has them: 1,500 papers of 4 authors, each at two of 20 organisations, as Crossref gives them
(`crossref.json`); every tenth corrects the one before, every third is there as OpenAlex has it, too
(`works.jsonl`).
Then `kg build FOLDER -o GRAPH` and `python benchmarks/questions.py GRAPH`.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

PAPERS = 1500
AUTHORS, PLACES, CITED = 4, 20, 5
GIVEN = "Ada Bela Cleo Dora Egon Fern Gita Hugo Ines Jona Kemal Lars Mina Nils Olga Pia Quin Rosa Sven Tove"
FAMILY = "Abara Brandt Castel Dyer Ekman Falk Grosz Holm Ivers Jansen Kovar Lind Moroz Nagy Okoye Parra"
SUBJECTS = "sparse graphs,slow rivers,cold storage,old maps,deep wells,small cities,long bridges,early clocks"
VERBS = "Measuring Mapping Modelling Comparing Predicting Sorting Counting"


def author(number: int) -> Mapping[str, Any]:
    """The one author of a number, always at the same two organisations; every second has an ORCID."""
    first, last = GIVEN.split(), FAMILY.split()
    more, given = divmod(number, len(first))
    places = [number % PLACES, (number * 7 + 3) % PLACES]
    return {
        "given": first[given],
        "family": last[more % len(last)] + "son" * (more // len(last)),
        "orcid": orcid(number) if number % 2 else None,
        "places": [f"University of Place {chr(65 + place)}" for place in dict.fromkeys(places)],
    }


def orcid(number: int) -> str:
    """An ORCID with its right check digit (ISO 7064, 11-2)."""
    digits, total = f"{number + 200_000_000_000_000:015d}"[-15:], 0
    for digit in digits:
        total = (total + int(digit)) * 2
    last = (12 - total % 11) % 11
    whole = f"{digits}{'X' if last == 10 else last}"
    return "-".join(whole[at : at + 4] for at in range(0, 16, 4))


def title(number: int) -> str:
    """No two papers have the same."""
    subjects, verbs = SUBJECTS.split(","), VERBS.split()
    more, verb = divmod(number, len(verbs))
    return f"{verbs[verb]} {subjects[more % len(subjects)]} in province {number}"


def authors(number: int) -> list[Mapping[str, Any]]:
    """Of one paper."""
    return [author((number * 3 + place * 11) % 400) for place in range(AUTHORS)]


def cited(number: int) -> list[int]:
    """Papers before it, by their numbers."""
    return [number - step * step for step in range(1, CITED + 1) if number >= step * step]


def updates(number: int) -> list[Mapping[str, str]]:
    """What a paper corrects."""
    return [{"DOI": f"10.5555/made.{number - 1}", "type": "correction"}] if number % 10 == 9 else []


def crossref(papers: int) -> Iterator[Mapping[str, Any]]:
    """Entries as Crossref gives them, in CSL-JSON."""
    for number in range(papers):
        yield {
            "DOI": f"10.5555/made.{number}",
            "type": "article-journal",
            "title": title(number),
            "container-title": "Journal of Made Things",
            "short-container-title": ["J. Made Things"],
            "publisher-location": "London",
            "subtitle": [f"Report {number}"],
            "issued": {"date-parts": [[2015 + number % 10]]},
            "author": [
                {
                    "given": one["given"],
                    "family": one["family"],
                    "affiliation": [{"name": at} for at in one["places"]],
                }
                | ({"ORCID": f"https://orcid.org/{one['orcid']}"} if one["orcid"] else {})
                for one in authors(number)
            ],
            "reference": [{"DOI": f"10.5555/made.{other}"} for other in cited(number)],
            "update-to": [{"DOI": f"10.5555/made.{number - 1}", "type": "correction"}]
            if number % 10 == 9
            else [],
        }


def openalex(papers: int) -> Iterator[Mapping[str, Any]]:
    """Every third as a work of OpenAlex, whose organisations have ids."""
    for number in range(0, papers, 3):
        yield {
            "id": f"https://openalex.org/W{100_000 + number}",
            "doi": f"https://doi.org/10.5555/made.{number}",
            "title": title(number),
            "publication_year": 2015 + number % 10,
            "type": "article",
            "open_access": {"oa_status": "gold"},
            "authorships": [
                {
                    "author": {"display_name": f"{one['given']} {one['family']}"},
                    "institutions": [{"display_name": at, "ror": ror(at)} for at in one["places"]],
                }
                for one in authors(number)
            ],
            "referenced_works": [
                f"https://openalex.org/W{100_000 + other}" for other in cited(number) if other % 3 == 0
            ],
        }


def ror(name: str) -> str:
    """The id of every fourth organisation with its right check digits (ISO 7064, 97-10), else none."""
    place = ord(name[-1]) - 65
    if place % 4:
        return ""
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    number = 5_000_000 + place * 7919
    letters = "".join(alphabet[number >> shift & 31] for shift in range(25, -1, -5))
    return f"https://ror.org/0{letters}{98 - number * 100 % 97:02d}"


def main(folder: Path, papers: int) -> None:
    """Write both documents."""
    folder.mkdir(parents=True, exist_ok=True)
    Path(folder, "crossref.json").write_text(json.dumps([*crossref(papers)], indent=0), encoding="utf-8")
    lines = (json.dumps(work) for work in openalex(papers))
    Path(folder, "works.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else PAPERS)
