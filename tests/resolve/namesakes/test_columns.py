from kg.resolve.namesakes import Signed, Work, columns, tell_apart


def test_words_that_hold_a_sentence_together_are_in_no_title() -> None:
    titles = ("Die Stadt und der Eid", "Le droit et la ville")
    found = columns([Signed("Max Weber", n) for n in (0, 1)], [Work(title) for title in titles])
    assert list(found.subjects.title_words.texts) == ["stadt", "eid", "droit", "ville"]


def test_a_coauthor_who_is_spelt_in_two_ways_tells_as_much_whichever_comes_first() -> None:
    bylines = (
        ("Feng Liu", "Lijuan Li"),
        ("Feng Liu", "Li-Juan Li"),
    )  # of the second name there are more people
    works = [
        Work(title, names) for title, names in zip(("Swarm Optimizer", "Tomato yields"), bylines, strict=True)
    ]
    signed = [Signed("Feng Liu", place) for place in (0, 1)]
    both = [columns(signed, order) for order in (works, works[::-1])]
    tells = [
        dict(zip(each.bylines.authors.texts, each.bylines.authors.weights, strict=True)) for each in both
    ]
    assert tells[0] == tells[1]
    assert [tell_apart(each).people for each in both] == [[[0], [1]]] * 2
