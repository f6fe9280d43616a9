from kg.resolve.concepts import Concept, Phrase, resolve_concepts


def concepts(*phrases: tuple[str, str | None]) -> list[tuple[str, ...]]:
    return [c.forms for c in resolve_concepts(Phrase(label, short, (label,)) for label, short in phrases)]


def test_spellings_and_plurals_are_one_concept() -> None:
    assert concepts(("Large language models", None), ("large-language model", None)) == [
        ("large language model",)
    ]


def test_a_short_form_with_one_meaning_is_carried_to_papers_that_do_not_define_it() -> None:
    assert concepts(("large language model", "LLM"), ("LLMs", None)) == [("large language model", "llm")]


def test_a_short_form_with_two_meanings_stands_apart() -> None:
    forms = concepts(("mixture of experts", "MOE"), ("margin of error", "MOE"), ("MOE", None))
    assert forms == [("margin of error",), ("mixture of expert",), ("moe",)]


def test_two_letters_are_not_carried() -> None:
    assert concepts(("opponent shaping", "OS"), ("OS", None)) == [("opponent shaping",), ("os",)]


def test_the_label_is_the_form_that_most_papers_use_and_names_differ_in_more_than_case() -> None:
    phrases = [
        Phrase("Mixture of Experts", "MoE", ("Mixture of Experts", "MoEs")),
        Phrase("mixture of experts", None, ("mixture-of-experts",)),
        Phrase("mixture of experts", None, ("Mixtures of experts",)),
    ]
    assert resolve_concepts(phrases) == [
        Concept(("mixture of expert",), "mixture of experts", ("Mixtures of experts", "MoE", "MoEs"))
    ]


def test_capitals_of_titles_are_no_part_of_a_name() -> None:
    labels = ("Large Language Models", "large language models", "Large language models")
    (concept,) = resolve_concepts(Phrase(label, None, (label,)) for label in labels)
    assert concept.label == "large language models"
