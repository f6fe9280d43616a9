import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from kg.errors import InputError
from kg.exchange import texts
from kg.exchange.texts import KEYS, extract_lines
from kg.model import ConceptType

MOE = {
    "id": "a",
    "title": "Mixture of Experts (MoE)",
    "abstract": "We prune 𝔼 a mixture of experts. MoEs route.",
}


def answers(*given: object) -> list[dict[str, Any]]:
    return [json.loads(line) for line in extract_lines((json.dumps(each).encode() for each in given), "x")]


def test_an_answer_has_every_key_of_the_contract_in_its_order() -> None:
    (answer,) = answers(MOE)
    assert list(answer) == ["id", "concepts", "entities", "relations", "systems", "claims", "abbreviations"]
    assert set(answer) - {"id"} == set(KEYS)
    assert answer["abbreviations"] == [{"short": "MoE", "long": "Mixture of Experts"}]
    assert list(answer["concepts"][0]) == ["label", "score", "type", "start", "end"]


@pytest.mark.parametrize(
    "given",
    [MOE, {"id": "a", "text": "𝔼𝔼: Sparse upcycling of e\u0301xperts\nIt helps 😀 a language model."}],
)
def test_offsets_are_code_points_of_the_text_as_it_came_in(given: dict[str, str]) -> None:
    text = given.get("text") or f"{given['title']}\n{given['abstract']}"
    (answer,) = answers(given)
    assert answer["concepts"]
    for concept in answer["concepts"]:
        printed = text[concept["start"] : concept["end"]].replace("\n", " ")
        assert printed.casefold() == concept["label"].casefold()
        assert concept["type"] in {*ConceptType, None}
    scores = [concept["score"] for concept in answer["concepts"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@pytest.mark.parametrize(
    "given",
    [
        {"text": ""},
        {"title": ""},
        {"abstract": ""},
        {"title": None, "abstract": " "},
        {"title": None, "abstract": None},
        {"title": None},
        {"text": None},
        {"text": "\n"},
        {"text": "🙂"},
    ],
)
def test_a_text_without_words_has_no_concepts(given: dict[str, str | None]) -> None:
    (answer,) = answers({"id": 1, **given})
    assert answer["concepts"] == answer["abbreviations"] == []


FOONET = "We present FooNet,\na method for image\nsegmentation. FooNet achieves 91.2% accuracy\non CIFAR-10."


@pytest.mark.parametrize("field", ["text", "abstract"])
def test_a_text_alone_has_no_title_so_that_its_line_breaks_are_blanks(field: str) -> None:
    broken, whole = answers({"id": 1, field: FOONET}, {"id": 1, field: FOONET.replace("\n", " ")})
    assert broken == whole
    assert broken["systems"] == [{"name": "FooNet", "expansion": None, "start": 11, "end": 17}]
    assert [(claim["subject"], claim["start"]) for claim in broken["claims"]] == [
        ("FooNet", FOONET.index("91.2"))
    ]
    assert "image segmentation" in {concept["label"] for concept in broken["concepts"]}


def test_a_text_alone_says_what_it_says_as_an_abstract_alone() -> None:
    as_text, as_abstract, without_title = answers(
        {"id": 1, "text": FOONET},
        {"id": 1, "abstract": FOONET},
        {"id": 1, "title": None, "abstract": FOONET},
    )
    assert as_text == as_abstract == without_title


def test_an_empty_title_is_one_and_has_its_line_break() -> None:
    (answer,) = answers({"id": 1, "title": "", "abstract": FOONET})
    assert [(system["name"], system["start"]) for system in answer["systems"]] == [("FooNet", 12)]


def test_a_title_that_is_broken_over_lines_is_one_line() -> None:
    abstract = "It helps a language model."
    broken, whole = answers(
        {"id": 1, "title": "Nexus: sparse\nupcycling", "abstract": abstract},
        {"id": 1, "title": "Nexus: sparse upcycling", "abstract": abstract},
    )
    assert broken == whole


def test_unknown_fields_are_ignored() -> None:
    (answer,) = answers({**MOE, "keyphrases": ["x"], "year": {}})
    assert answer == answers(MOE)[0]


@pytest.mark.parametrize("text", ["Sparse upcycling", ""])
@pytest.mark.parametrize("beside", ["title", "abstract"])
def test_a_text_beside_a_title_or_abstract_is_refused_since_one_would_be_left_out(
    beside: str, text: str
) -> None:
    with pytest.raises(InputError, match=f"x:2: Object has `text` and `{beside}`: `text` is the whole text"):
        answers(MOE, {"id": "b", beside: "We propose FooNet.", "text": text})


def test_a_text_beside_an_empty_title_stands_alone() -> None:
    (answer,) = answers({"id": "a", "title": "", "abstract": None, "text": "Sparse upcycling"})
    assert answer["concepts"][0]["label"] == "Sparse upcycling"


@pytest.mark.parametrize("text", ["x", "We estimate x from y in a regression model. The x is known."])
def test_a_small_letter_alone_is_a_sign_and_no_concept(text: str) -> None:
    (answer,) = answers({"id": 1, "text": text})
    assert all(len(concept["label"]) > 1 for concept in answer["concepts"])


def test_a_capital_letter_alone_may_name_a_thing() -> None:
    (answer,) = answers({"id": 1, "text": "We compile C."})
    assert [concept["label"] for concept in answer["concepts"]] == ["C"]


@pytest.mark.slow
def test_a_batch_gives_what_its_singles_give_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    given = [{"id": n, "title": f"Pruning of the {n} experts", "abstract": "We prune."} for n in range(150)]
    together = answers(*given)
    assert [answer["id"] for answer in together] == list(range(150))
    monkeypatch.setattr(texts, "BATCH", 1)
    assert answers(*given) == together


def test_the_answers_before_a_broken_line_are_given() -> None:
    got = extract_lines([b'{"id": 1, "text": "a"}', b'{"id": 2, "text": "b"}', b'{"id": 3}'], "papers")
    assert [json.loads(next(got))["id"] for _ in range(2)] == [1, 2]
    with pytest.raises(InputError, match="papers:3: Object has neither `text` nor `title` nor `abstract`"):
        next(got)


def test_input_is_taken_a_batch_at_a_time() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield b'{"id": 1, "text": "a"}'

    got = extract_lines(endless(), "x")
    for _ in range(3 * texts.BATCH):
        next(got)
    assert taken <= 4 * texts.BATCH


def test_systems_and_claims_have_the_keys_of_the_contract_and_the_places_of_their_words() -> None:
    abstract = "We present Zorbex, a model. Zorbex gains up to 2.1%\nover the\nbaseline."
    given = {"id": 1, "title": "On Q", "abstract": abstract}
    (answer,) = answers(given)
    text = f"{given['title']}\n{given['abstract']}"
    (system,) = answer["systems"]
    assert system == {"name": "Zorbex", "expansion": None, "start": 16, "end": 22}
    (claim,) = answer["claims"]
    assert text[claim.pop("start") : claim.pop("end")] == "up to 2.1%"
    assert claim == {
        "kind": "percent",
        "role": "result",
        "value": None,
        "low": None,
        "high": 2.1,
        "uncertainty": None,
        "from": None,
        "to": None,
        "unit": "%",
        "bound": "up to",
        "direction": "increase",
        "metric": None,
        "comparator": "the baseline",
        "data": [],
        "interval_of": None,
        "subject": "Zorbex",
    }


def test_a_result_has_the_names_of_the_data_that_it_is_on() -> None:
    abstract = "Zorbex gains 2.1% accuracy on CIFAR-10 and the\nPASCAL\nVOC dataset."
    (claim,) = answers({"id": 1, "title": "On Q", "abstract": abstract})[0]["claims"]
    assert claim["data"] == ["CIFAR-10", "PASCAL VOC"]


def test_relations_join_entities_by_their_numbers_and_read_as_scierc_reads_them() -> None:
    abstract = "We use stitch layers for image classification. Accuracy is measured on ImageNet."
    (answer,) = answers({"id": 1, "title": "QARCO", "abstract": abstract})
    text = "QARCO\n" + abstract
    entities = answer["entities"]
    for entity in entities:
        assert text[entity["start"] : entity["end"]] == entity["text"]
    assert [entity["start"] for entity in entities] == sorted(entity["start"] for entity in entities)
    read = {
        (entities[each["head"]]["text"], each["type"], entities[each["tail"]]["text"])
        for each in answer["relations"]
    }
    assert ("stitch layers", "USED-FOR", "image classification") in read
    types = {entity["text"]: entity["type"] for entity in entities}
    assert (types["Accuracy"], types["ImageNet"], types["stitch layers"]) == ("Metric", "Material", "Method")
    sentence = answer["relations"][0]
    assert text[sentence["start"] : sentence["end"]] == abstract[: abstract.index(".") + 1]


PIECES = [
    *["We propose BAM (Branch-Attend-Mix), ", "Nexus: ", "gains 2.1% over X. ", "from 24.8% to 2.0% "],
    *[
        "up to 20x ",
        "uses dense models ",
        "on the QNet dataset ",
        "our method ",
        "such as A, B and C ",
        "e.g. ",
    ],
    *[
        "$R_{max}$ ",
        "\n",
        "\r\n",
        "\r",
        "\0",
        "\u202e",
        "\u2028",
        "\u200b",
        "\ufeff",
        "e\u0301",
        "(",
        "[",
        ",",
    ],
    *["𝒜", "👩\u200d👧", "İ", "\ufb01", "\xb2%", "\u0663%"],
]


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@drawn(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map("".join))
def test_whatever_the_text_every_place_lies_in_it_and_says_what_stands_there(text: str) -> None:
    (answer,) = answers({"id": 1, "text": text})
    for key in ("concepts", "entities", "relations", "systems", "claims"):
        assert all(0 <= each["start"] < each["end"] <= len(text) for each in answer[key])
    for entity in answer["entities"]:
        assert entity["text"] == " ".join(text[entity["start"] : entity["end"]].split())
    for system in answer["systems"]:
        printed = " ".join(text[system["start"] : system["end"]].split())
        assert printed in (system["name"], system["expansion"])
    for claim in answer["claims"]:
        assert {claim["metric"], claim["comparator"]} <= {None, *_parts(text, claim)}


def _parts(text: str, claim: dict[str, Any]) -> set[str]:
    """What of a claim stands in the text."""
    whole = " ".join(text.split())
    return {each for each in (claim["metric"], claim["comparator"]) if each and each in whole}


def test_an_interval_leads_to_the_claim_of_its_value() -> None:
    (answer,) = answers({"id": 1, "title": "QARCO", "abstract": "It has an accuracy of 91% (95% CI 88-94)."})
    assert [claim["interval_of"] for claim in answer["claims"]] == [None, 0]


def test_data_with_a_name_is_a_data_set_though_its_long_form_tells_its_kind() -> None:
    abstract = "We introduce a video editing benchmark (VEBench). We evaluate five models on VEBench."
    (answer,) = answers({"id": "a", "title": "Editing videos", "abstract": abstract})
    types = {each["label"]: each["type"] for each in answer["concepts"]}
    assert types["video editing benchmark"] == ConceptType.DATASET
