from kg.readers.fields.funders import in_words


def test_brackets_that_belong_to_a_name_are_told_from_those_of_numbers() -> None:
    assert in_words([("Lamp Fund (UK)", "")]) == ["Lamp Fund (UK)"]
    assert in_words([("Lamp Fund", "UK")]) == ["Lamp Fund (award UK)"]


def test_nobody_and_nothing_say_nothing() -> None:
    assert in_words([("", ""), ("", "")]) == []
