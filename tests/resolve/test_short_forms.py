import pytest

from kg.resolve.short_forms import short_forms


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("multi object tracking", "multiple object tracking", True),
        ("rotary position embedding", "rotary positional embedding", True),
        ("retrieval augmented generation", "retriever augmented generation", True),
        ("electroencephalogram", "electroencephalography", True),
        ("spatial temporal graph", "spatio temporal graph", True),
        ("human action recognition", "human activity recognition", False),
        ("contrastive loss", "control loss", False),
        ("hyperbolic neural network", "hypergraph neural network", False),
        ("multimodal transformer", "multitask transformer", False),
        ("transformer model", "transfer model", False),
        ("masked language model", "mask language modeling", True),
        ("computed tomography", "computerized tomography", True),
        ("large reasoning model", "large reconstruction model", False),
        ("vision language model", "visual language model", False),
        ("feed forward network", "feed forward neural network", False),
        ("ai generated content", "ad generated content", False),
    ],
)
def test_long_forms_of_one_short_form_are_one_where_their_words_begin_alike(
    one: str, other: str, alike: bool
) -> None:
    found = short_forms({"x": {one: 2, other: 1}})
    assert found.usual == ({other: one} if alike else {})


def test_names_that_are_alike_agree_on_what_a_short_form_means() -> None:
    longs = {"root mean square error": 5, "root mean squared error": 4, "random error": 1}
    assert short_forms({"rmse": longs}).long_of == {"rmse": "root mean square error"}
    longs["random error"] = 3
    assert short_forms({"rmse": longs}).long_of == {}


def test_what_other_short_forms_have_in_common_makes_nothing_one() -> None:
    assert short_forms({"a": {"position map": 1}, "b": {"positional map": 1}}).usual == {}


def test_a_short_form_of_itself_means_nothing() -> None:
    assert short_forms({"llm": {"llm": 1}}).long_of == {}
