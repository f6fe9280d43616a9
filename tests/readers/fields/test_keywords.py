"""Keywords that an entry lists in one text are parted as its author parted them."""

import pytest

from kg.readers import ris
from kg.readers.fields.keywords import parted_keywords
from kg.readers.files.source import Line


def test_keywords_of_one_line_are_not_cut_at_references():
    text = "TY  - JOUR\nTI  - On Rooms\nAU  - Roe, Ann\nKW  - R&amp;D, maps\nER  - "
    lines = [Line(number, line) for number, line in enumerate(text.splitlines(), start=1)]
    [record] = ris.read("a", lines)
    assert record.keywords == ("R&D", "maps")


@pytest.mark.parametrize(
    ("text", "keywords"),
    [
        ("Humboldt, Alexander von, 1769-1859", ["Humboldt, Alexander von, 1769-1859"]),
        ("maps, World War, 1939--1945", ["maps", "World War, 1939--1945"]),
        ("Geography, Franklin, John, b. 1930-", ["Geography", "Franklin, John, b. 1930-"]),
        ("history, 1900-1950", ["history", "1900-1950"]),
        (
            "World War, 1939-1945 -- Women,Women -- France",
            ["World War, 1939-1945 -- Women", "Women -- France"],
        ),
        ("Napoleon I, Emperor of the French, 1769-1821", ["Napoleon I, Emperor of the French, 1769-1821"]),
        ("maps, Goethe, Johann Wolfgang von", ["maps", "Goethe, Johann Wolfgang von"]),
        (
            "Goethe, Johann Wolfgang von (1749-1832): Faust",
            ["Goethe, Johann Wolfgang von (1749-1832): Faust"],
        ),
        ("Waterloo, Battle of, 1815", ["Waterloo, Battle of", "1815"]),
        ("History of Ideas, Plato, Theory of Forms", ["History of Ideas", "Plato", "Theory of Forms"]),
        ("Victoria, Queen of Great Britain, 1819-1901", ["Victoria, Queen of Great Britain, 1819-1901"]),
        ("Mosquitoes, Count of eggs, Density", ["Mosquitoes", "Count of eggs", "Density"]),
        ("Fish, King of Fruits", ["Fish", "King of Fruits"]),
        ("Maria, Count of eggs", ["Maria", "Count of eggs"]),
        ("1900-1950, maps", ["1900-1950", "maps"]),
        ("Maps, 1900-1910, 1920-1930, Doors", ["Maps, 1900-1910, 1920-1930", "Doors"]),
    ],
)
def test_the_years_of_a_heading_stay_with_its_name(text, keywords):
    assert [keyword.strip() for keyword in parted_keywords(text)] == keywords


@pytest.mark.parametrize(
    ("text", "keywords"),
    [
        ("地図；部屋；扉", ["地図", "部屋", "扉"]),
        ("地图，房间", ["地图", "房间"]),
        ("地图、房间，门", ["地图", "房间", "门"]),
        ("نقشه؛ اتاق", ["نقشه", "اتاق"]),
        ("نقشه، اتاق", ["نقشه", "اتاق"]),
        ("карта; комната, дверь", ["карта", "комната, дверь"]),
        ("地図；部屋、扉", ["地図", "部屋、扉"]),
    ],
)
def test_signs_of_all_scripts_part_keywords(text: str, keywords: list[str]) -> None:
    assert [word.strip() for word in parted_keywords(text)] == keywords


@pytest.mark.parametrize(
    ("text", "keywords"),
    [
        ("Hip [surgery, history], doors", ["Hip [surgery, history]", "doors"]),
        ("doors, Hip [surgery, history", ["doors", "Hip [surgery", "history"]),
        ("Hip [a, [b, c], d]", ["Hip [a", "[b, c]", "d]"]),
        ("doors, rooms], maps", ["doors", "rooms]", "maps"]),
    ],
)
def test_a_comma_in_brackets_that_close_parts_nothing(text: str, keywords: list[str]) -> None:
    assert [word.strip() for word in parted_keywords(text)] == keywords


@pytest.mark.parametrize(
    ("text", "keywords"),
    [
        ("Fishes|Fossil, Extinct|Mammals|", ["Fishes", "Fossil, Extinct", "Mammals"]),
        ("Coral snakes|", ["Coral snakes"]),
        ("norms |x|, maps", ["norms |x|", " maps"]),
        ("$|x|$-norms", ["$|x|$-norms"]),
    ],
)
def test_bars_part_keywords_but_no_signs_of_mathematics(text: str, keywords: list[str]) -> None:
    assert parted_keywords(text) == keywords


@pytest.mark.timeout(60)
def test_a_long_keyword_behind_a_bar_is_read_to_its_end() -> None:
    parted_keywords("ab|" + "x" * 200_000 + ";")
    assert parted_keywords("ab|" + "x" * 200_000) == ["ab", "x" * 200_000]
