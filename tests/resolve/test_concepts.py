import pytest

from kg.extract.concepts.types import KNOWN
from kg.model import ConceptType
from kg.resolve.concepts import Concept, resolve_concepts, weigh_concepts
from kg.resolve.constraints import Links
from kg.resolve.phrases import Phrase


def concepts(*phrases: tuple[str, str | None]) -> list[tuple[str, ...]]:
    return [c.forms for c in resolve_concepts(Phrase(label, short, (label,)) for label, short in phrases)]


def test_spellings_and_plurals_are_one_concept() -> None:
    assert concepts(("Large language models", None), ("large-language model", None)) == [
        ("large language model",)
    ]


def test_a_short_form_with_one_meaning_is_carried_to_papers_that_do_not_define_it() -> None:
    defined = ("large language model", "LLM")
    assert concepts(defined, defined, ("LLMs", None)) == [("large language model", "llm")]


def test_what_one_paper_means_by_a_short_form_is_its_own_affair() -> None:
    assert concepts(("forward propagation refinement", "FPR"), ("FPR", None)) == [
        ("forward propagation refinement",),
        ("fpr",),
    ]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ({"paper/a", "ann lee"}, {"paper/b", "bo li"}, True),
        ({"paper/a", "ann lee"}, {"paper/b", "ann lee"}, False),  # two papers of one first author
        ({"paper/a", "ann lee"}, {"paper/a", "a lee"}, False),  # two documents print one paper
        ({"paper/a"}, {"paper/b"}, True),  # nothing is known of their authors
    ],
)
def test_a_short_form_is_carried_when_different_people_define_it(
    one: set[str], other: set[str], agree: bool
) -> None:
    long = "false positive rate"
    found = resolve_concepts(Phrase(long, "FPR", (long,), by=frozenset(by)) for by in (one, other))
    assert [(c.forms, c.own) for c in found] == [((long, "fpr"), () if agree else ("fpr",))]
    another = [Phrase(long, "FPR", (long,), by=frozenset(by)) for by in (one, other)]
    found = resolve_concepts([*another, Phrase("FPR", None, ("FPR",))])
    assert len(found) == (1 if agree else 2)


def test_who_adds_a_word_to_a_long_form_means_the_same() -> None:
    most, variant = ("low-rank adaptation", "LoRA"), ("low-rank matrix adaptations", "LoRA")
    assert concepts(*[most] * 6, variant) == [
        ("low rank adaptation", "lora"),
        ("low rank matrix adaptation",),
    ]
    reasoning, other = ("large reasoning model", "LRM"), ("large reconstruction model", "LRM")
    assert concepts(*[reasoning] * 6, other) == [("large reasoning model",), ("large reconstruction model",)]


def test_a_short_form_with_two_meanings_stands_apart() -> None:
    forms = concepts(("mixture of experts", "MOE"), ("margin of error", "MOE"), ("MOE", None))
    assert forms == [("margin of error",), ("mixture of expert",), ("moe",)]


def test_what_few_of_many_papers_mean_by_a_short_form_is_theirs_alone() -> None:
    most, few = ("language model", "LLM"), ("lunar lander", "LLM")
    assert concepts(*[most] * 8, *[few] * 2) == [("language model", "llm"), ("lunar lander",)]
    assert concepts(*[most] * 7, *[few] * 2) == [("language model",), ("lunar lander",)]  # nine are not many
    assert concepts(*[most] * 7, *[few] * 3) == [("language model",), ("lunar lander",)]


def test_two_letters_are_carried_where_many_papers_agree() -> None:
    assert concepts(("opponent shaping", "OS"), ("OS", None)) == [("opponent shaping",), ("os",)]
    learning, other = ("reinforcement learning", "RL"), ("regional law", "RL")
    assert concepts(*[learning] * 19, other) == [("regional law",), ("reinforcement learning", "rl")]
    assert concepts(*[learning] * 18, other) == [("regional law",), ("reinforcement learning",)]
    assert concepts(*[("class", "C")] * 30) == [("class",)]


def test_a_short_form_that_a_person_parts_from_its_long_form_has_its_own_name() -> None:
    parted = Links(apart=((frozenset({"mixture of expert"}), frozenset({"moe"})),))
    weighed = weigh_concepts([Phrase("mixture of experts", "MoE", ("MoE",))] * 2)
    found = map(weighed.make, weighed.groups(parted))
    assert [(concept.label, concept.papers) for concept in found] == [
        ("mixture of experts", (2,)),
        ("MoE", (0,)),
    ]


def test_a_short_form_that_a_person_parts_keeps_all_ways_of_writing_it() -> None:
    parted = Links(apart=((frozenset({"mixture of expert"}), frozenset({"moe"})),))
    defined = [Phrase("mixture of experts", short, ()) for short in ("MoE", "MoE", "MoEs")]
    weighed = weigh_concepts(defined)
    _, short = map(weighed.make, weighed.groups(parted))
    assert (short.label, short.other_labels) == ("MoE", ("MoEs",))


def test_a_concept_has_the_names_of_all_its_forms_also_those_that_no_text_prints() -> None:
    defined = [Phrase("language models", "LLM", ())] * 2
    others = [Phrase("language model", None, ()), Phrase("LLMs", None, ("LLMs",))]
    (concept,) = resolve_concepts([*defined, *others])
    assert (concept.label, concept.other_labels) == ("language models", ("LLM", "LLMs", "language model"))


def test_only_what_papers_are_about_counts() -> None:
    (concept,) = resolve_concepts([Phrase("maps", None, ()), Phrase("maps", None, (), about=False)])
    assert concept.papers == (1,)


def test_the_label_is_the_form_that_most_papers_use_and_names_differ_in_more_than_case() -> None:
    phrases = [
        Phrase("Mixture of Experts", "MoE", ("Mixture of Experts", "MoEs")),
        Phrase("mixture of experts", "MoE", ("mixture-of-experts",)),
        Phrase("mixture of experts", None, ("Mixtures of experts",)),
    ]
    assert resolve_concepts(phrases) == [
        Concept(
            ("mixture of expert", "moe"),
            "mixture of experts",
            ("Mixtures of experts", "MoE", "MoEs"),
            papers=(3, 0),
            unsaid=("moe",),
        )
    ]


def test_capitals_of_titles_are_no_part_of_a_name() -> None:
    labels = ("Large Language Models", "large language models", "Large language models")
    (concept,) = resolve_concepts(Phrase(label, None, (label,)) for label in labels)
    assert concept.label == "large language models"


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        (("CoT", "COT", "CoT"), "CoT"),
        (("cot", "CoT", "CoT"), "CoT"),
        (("cot", "CoT", "cot"), "cot"),
        (("Thought Chains", "Thought Chains", "thought chains"), "thought chains"),
    ],
)
def test_another_name_is_written_as_most_papers_write_it(printed: tuple[str, ...], kept: str) -> None:
    phrases = [Phrase("chain of thought", short, ()) for short in printed]
    assert [concept.other_labels for concept in resolve_concepts(phrases)] == [(kept,)]


def test_a_word_is_no_short_form_that_is_written_like_it() -> None:
    defined = ("medical subject heading", "MeSH")
    twice = (defined, defined)
    assert concepts(*twice, ("MeSH", None), ("meshes", None)) == [("medical subject heading",), ("mesh",)]
    assert concepts(*twice, *[("MeSH", None)] * 2, ("mesh", None)) == [("medical subject heading", "mesh")]
    assert concepts(*[("self consistency tokenizer", "Selftok")] * 2, ("Selftok", None)) == [
        ("self consistency tokenizer", "selftok")
    ]


def test_long_forms_that_differ_in_an_ending_are_one_concept_named_as_most_papers_do() -> None:
    square, squared = ("root mean square error", "RMSE"), ("root mean squared error", "RMSE")
    (concept,) = resolve_concepts(
        Phrase(label, short, (label,)) for label, short in (squared, square, squared)
    )
    assert concept.label == "root mean squared error"
    assert concept.forms == ("root mean squared error", "rmse", "root mean square error")
    assert concepts(("root mean square error", None), ("root mean squared error", None)) == [
        ("root mean square error",),
        ("root mean squared error",),
    ]


def test_what_only_sets_its_type_is_no_other_name() -> None:
    printed = ("BAM", r"$\textbf{BAM}$", r"$\texttt{B-AM}$")
    (found,) = resolve_concepts([Phrase("BAM", None, printed)])
    assert found.other_labels == ("B-AM",)


def test_a_system_of_one_word_is_spelt_as_in_the_paper_that_introduces_it() -> None:
    introduced = Phrase("StreamGuard", None, ("StreamGuard",), system=True)
    repositories = [Phrase("streamguard", None, ("streamguard",))] * 2
    [found] = resolve_concepts([introduced, *repositories])
    assert found.label == "StreamGuard"


def test_a_system_that_many_others_name_is_spelt_as_they_do() -> None:
    introduced = Phrase("Aime", None, ("Aime",), system=True)
    for others, label in ((KNOWN - 1, "Aime"), (KNOWN, "AIME")):
        [found] = resolve_concepts([introduced, *[Phrase("AIME", None, ("AIME",))] * others])
        assert found.label == label


def test_a_system_of_several_words_is_spelt_as_most_papers_do() -> None:
    introduced = Phrase("Door Kit", None, ("Door Kit",), system=True)
    (concept,) = resolve_concepts([introduced, *[Phrase("door kit", None, ())] * 2])
    assert concept.label == "door kit"


def test_a_paper_that_defines_a_short_form_names_the_concept_once() -> None:
    maps = Phrase("open city maps", "OCM", ("open city maps",))
    called = [Phrase("open city maps", "OCM", ("open city maps",), data=True), Phrase("OCM", None, ())] * 2
    (concept,) = resolve_concepts([*called, maps, Phrase("OCM", None, ())])
    assert concept.type is ConceptType.DATASET  # two of three papers say so


def test_data_that_a_paper_introduces_by_a_short_form_is_a_data_set_though_the_long_one_tells_its_kind() -> (
    None
):
    label = "video editing benchmark"
    introduced = Phrase(label, "VEBench", (label,), system=True, kind=ConceptType.DATASET)
    (concept,) = resolve_concepts([introduced])
    assert concept.type is ConceptType.DATASET
    (concept,) = resolve_concepts([Phrase(label, None, (label,), system=True, kind=ConceptType.DATASET)])
    assert concept.type is None
