from collections import Counter

from kg.resolve.concepts import resolve_concepts
from kg.resolve.phrases import Phrase
from kg.resolve.years import dated_alike


def alike(**papers: str) -> dict[str, str]:
    """What is joined of forms, written with `_` for spaces, of which each is printed in one paper."""
    return dated_alike({form.replace("_", " "): Counter([name]) for form, name in papers.items()})


def test_a_year_in_two_digits_is_the_same_in_four() -> None:
    assert alike(aime24="AIME24", aime_2024="AIME 2024") == {"aime24": "aime 2024"}
    assert alike(kitti_15="KITTI-15", kitti2015="KITTI2015") == {"kitti 15": "kitti2015"}
    assert alike(rome98="Rome98", rome_1998="Rome 1998") == {"rome98": "rome 1998"}


def test_the_one_that_most_papers_print_is_shown() -> None:
    printed = {
        "wmt14": Counter(["WMT14"] * 3),
        "wmt2014": Counter(["WMT2014"] * 2),
        "wmt 14": Counter(["WMT-14"]),
    }
    assert dated_alike(printed) == {"wmt2014": "wmt14", "wmt 14": "wmt14"}


def test_no_number_is_a_year_that_nobody_prints_as_one() -> None:
    assert alike(cifar_10="CIFAR-10", cifar_100="CIFAR-100") == {}
    assert alike(voc_12="VOC-12", voc12="VOC12") == {}
    assert alike(aime24="AIME24", aime_2025="AIME 2025") == {}
    assert alike(resnet50="ResNet50", resnet_2050="ResNet 2050") == {}  # which is yet to come
    assert alike(c24="C24", c2024="C2024") == {}  # of one letter
    assert alike(fold_120="Fold 120", fold20="Fold20") == {}


def test_words_with_numbers_are_no_names() -> None:
    assert alike(top_20="top 20", top_2020="Top 2020") == {}


def test_papers_that_print_a_year_in_both_ways_name_one_concept() -> None:
    papers = [Phrase("AIME24", None, ("AIME24",)), *[Phrase("AIME 2024", None, ("AIME 2024",))] * 2]
    (found,) = resolve_concepts(papers)
    assert (found.label, found.other_labels) == ("AIME 2024", ("AIME24",))
    apart = [Phrase(each, None, (each,), system=True) for each in ("AIME24", "AIME 2024")]
    assert len(resolve_concepts(apart)) == 2  # of which papers introduce each
