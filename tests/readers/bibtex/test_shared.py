from kg.readers.bibtex.shared import completed, with_shared


def test_what_an_entry_says_itself_is_not_taken_from_its_volume():
    volume = {"title": "Volume", "year": "2023", "month": "jan"}
    assert completed({"year": "2024"}, volume) == {"year": "2024", "booktitle": "Volume"}
    assert completed({"journal": "Own"}, volume) == {"journal": "Own", "year": "2023", "month": "jan"}


def test_the_imprint_of_a_volume_is_that_of_its_papers():
    volume = {
        "title": "Volume",
        "publisher": "Press",
        "isbn": "9780000000002",
        "volume": "7",
        "pages": "1-900",
    }
    assert completed({"volume": "8", "booktitle": "Own"}, volume) == {
        "volume": "8",
        "booktitle": "Own",
        "publisher": "Press",
        "isbn": "9780000000002",
    }


def test_a_volume_gives_its_subtitle_to_the_title_of_the_book():
    whole = completed({"title": "Doors"}, {"title": "Rooms", "subtitle": "A Reader"})
    assert (whole["booktitle"], whole["booksubtitle"]) == ("Rooms", "A Reader")


def test_shared_fields_never_replace_what_an_entry_says():
    shared = {"a": {"publisher": "Press", "date": "1999", "series": "Rooms"}}
    whole, missing = with_shared({"xdata": "A", "publisher": "Own", "year": "2024"}, shared)
    assert whole == {"xdata": "A", "publisher": "Own", "year": "2024", "series": "Rooms"}
    assert not missing


def test_shared_fields_that_name_each_other_are_taken_once():
    shared = {"a": {"xdata": "b", "series": "Rooms"}, "b": {"xdata": "a, c", "isbn": "1"}}
    whole, missing = with_shared({"xdata": "a"}, shared)
    assert (whole["series"], whole["isbn"], missing) == ("Rooms", "1", ["c"])


def test_a_chain_of_shared_fields_ends():
    shared = {str(n): {"xdata": str(n + 1), f"field{n}": "x"} for n in range(100_000)}
    assert len(with_shared({"xdata": "0"}, shared)[0]) < 20
