from kg.resolve.namesakes import Signed, Work, columns


def test_words_that_hold_a_sentence_together_are_in_no_title() -> None:
    titles = ("Die Stadt und der Eid", "Le droit et la ville")
    found = columns([Signed("Max Weber", n) for n in (0, 1)], [Work(title) for title in titles])
    assert list(found.title_words.texts) == ["stadt", "eid", "droit", "ville"]
