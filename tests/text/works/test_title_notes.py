"""What a database puts behind a title is told from the title, and from what is part of it."""

import pytest

from kg.text.works.title_notes import original_behind, without_notes


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("On beds.[Erratum appears in J Beds. 2013 Aug;44(4):237]", "On beds"),
        ("On beds [published erratum appears in J Beds 1998 Mar;3(2):44]", "On beds"),
        ("On beds.[Erratum in: J Beds. 2011;26(2):244 Note: Roe, J [corrected to Row, J]]", "On beds"),
        ("On beds [see comments]", "On beds"),
        ("On beds. [Review] [45 refs]", "On beds"),
        ("On beds. [Summary for patients in Ann Beds. 2003;1(2):3; PMID: 12345]", "On beds"),
        ("About 250 beds. [French]", "About 250 beds"),
        ("[On beds]. [Chinese]", "[On beds]"),
        ("On beds? [Norwegian, Danish].", "On beds?"),
    ],
)
def test_a_note_is_no_part_of_the_title(printed: str, title: str) -> None:
    assert without_notes(printed).title == title


@pytest.mark.parametrize(
    "title",
    [
        "On beds [review]",
        "On beds [comment]",
        "On beds [corrected]",
        "Learning in [German]",
        "Beds of today. [Reply]",
        "[On beds]",
        "Erratum in beds",
        "On beds. German",
        "A day of beds. [May]",
        "On beds. [Brazil]",
        "On beds [update of the 2010 guidelines]",
        "On beds [comment in the margins]",
        "On beds [see comments] in hospitals [corrected]",
    ],
)
def test_what_may_be_another_paper_or_part_of_the_title_stays(title: str) -> None:
    assert without_notes(title) == (title, (), "")


@pytest.mark.parametrize(
    "printed",
    [
        "[On beds]. [German] [Erratum appears in J Beds. 2004;1:2]",
        "[On beds].[Erratum appears in J Beds. 2004;1:2] [German]",
        "[On beds]. [Review] [45 refs] [German]",
    ],
)
def test_the_language_is_told_before_and_behind_notes(printed: str) -> None:
    title, notes, language = without_notes(printed)
    assert (title, language) == ("[On beds]", "German")
    assert notes in ((), (("erratum in", "J Beds. 2004;1:2"),))


def test_each_of_several_notes_is_told() -> None:
    printed = "On beds.[Erratum appears in A. 2004;1:2], [Retraction in B. 2005;3:4; PMID: 123]"
    assert without_notes(printed).notes == (
        ("erratum in", "A. 2004;1:2"),
        ("retraction in", "B. 2005;3:4; PMID: 123"),
    )


@pytest.mark.parametrize(
    ("title", "original"),
    [
        ("Doors of houses; [Estudo de portas]", "Estudo de portas"),
        ("On maps; [地图研究]", "地图研究"),
        ("On maps; [A reply to Roe]", ""),
        ("On maps; [letter to the editor]", ""),
        ("On maps; [Karten]", ""),
        ("Gesammelte Werke; [Erster Band der Werke]", ""),
    ],
)
def test_of_an_english_title_what_stands_behind_it_in_another_language_is_the_original(
    title: str, original: str
) -> None:
    bare = title.partition(";")[0] if original else title
    assert original_behind(title) == (bare, original)
