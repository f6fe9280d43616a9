from kg.text.language.frequency import frequency


def test_a_common_word_stands_in_most_papers_and_a_rare_one_in_few() -> None:
    known = frequency()
    assert known.documents == 40717
    assert known.of["the"] > 0.9 * known.documents
    assert 4 <= known.of["upcycling"] < 100
    assert "zyxgh" not in known.of


def test_every_word_is_in_lower_case_and_stands_in_four_papers_or_more() -> None:
    known = frequency()
    assert all(word == word.lower() for word in known.of)
    assert min(known.of.values()) >= 4
    assert max(known.of.values()) <= known.documents
