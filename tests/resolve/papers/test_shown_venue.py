from kg.resolve.papers.shown_venue import shown_venue


def test_a_venue_in_capitals_is_shown_as_another_record_spells_it() -> None:
    printed = ["JOURNAL OF POWER SOURCES", "J. Power Sources", "Journal of Power Sources"]
    assert shown_venue(printed) == "Journal of Power Sources"
    assert shown_venue(printed[:2]) == "JOURNAL OF POWER SOURCES"
    assert shown_venue(printed[1:]) == "J. Power Sources"


def test_of_several_spellings_that_with_most_capitals_is_shown() -> None:
    assert shown_venue(["IEEE ACCESS", "Ieee Access", "IEEE Access"]) == "IEEE Access"
    assert shown_venue(["PNAS", "pnas"]) == "PNAS"
