"""What is likely, and not sure, is asked."""

from kg.model import Byline, Lines, PartialDate, Record
from kg.resolve.paper_doubts import paper_candidates
from kg.resolve.paper_keys import paper_keys
from kg.resolve.papers import resolve_papers

ROOMS = "Mending the Maps of Many Rooms"


def record(title: str, year: int, *names: str) -> Record:
    byline = Byline(names=names, complete=True, printed=", ".join(names))
    date = PartialDate(year=year, printed=str(year))
    return Record(document="a.bib", lines=Lines(1, 2), title=title, byline=byline, date=date)


def reasons(*records: Record) -> list[tuple[str, ...]]:
    keys = [paper_keys(one) for one in records]
    return [tuple(map(str, doubt.reasons)) for doubt in paper_candidates(resolve_papers(keys), keys)]


def test_a_subtitle_dropped_in_another_year_is_asked_once() -> None:
    assert reasons(record(f"{ROOMS}: A Study", 2025, "Ann Lee"), record(ROOMS, 2024, "Lee, Ann")) == [
        (
            "open: one is titled 'mending the maps of many rooms' and the other, with a subtitle, "
            "'mending the maps of many rooms a study'",
            "for: the first author is the same, ann lee",
            "against: the year is 2025 on one and 2024 on the other",
        )
    ]


def test_a_subtitle_of_another_author_a_part_and_a_column_are_no_question() -> None:
    assert not reasons(record(ROOMS, 2024, "Ann Lee"), record(f"{ROOMS}: A Study", 2024, "Bo Li"))
    assert not reasons(record(ROOMS, 2024, "Ann Lee"), record(f"{ROOMS}: Part II", 2024, "Ann Lee"))
    assert not reasons(record("Editorial", 2024, "Ann Lee"), record("Editorial: Maps", 2024, "Ann Lee"))


def test_titles_that_differ_in_a_hyphen_are_one_question() -> None:
    assert (
        len(reasons(record("Multi-Agent Maps", 2020, "Bo Li"), record("Multiagent maps", 2024, "Bo Li"))) == 1
    )


def test_other_coauthors_speak_against_it() -> None:
    [told] = reasons(record(ROOMS, 2024, "Ann Lee", "Bo Li"), record(ROOMS, 2024, "Ann Lee", "Xi Xu"))
    assert "against: the other authors are other people" in told
