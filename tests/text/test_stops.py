import pytest

from kg.text.sentences import sentence_tokens


def parted(text: str) -> list[str]:
    return [text[place.start : place.end] for place, _ in sentence_tokens(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Brown v. Board of Education, 347 U.S. 483 (1954), the Court held it.",
        "Under Decree Law No. 3464 and Art. 5 estates fell, see vol. 12, p. 3.",
        "Marbury v. Madison was decided by Marshall, C.J. in 1803.",
        "Mr. Smith and Dr. Roe left J. P. Morgan for St. Augustine.",
        "The U.S. Supreme Court and the U.K. Parliament agree.",
        "As E. P. Thompson and Oliver W. Holmes wrote, prices (ca. 1500) rose.",
        "It was held in Mabo v. The State of Queensland and in Brown et al. v. Board.",
        "We surveyed 120 Ph.D. students and 3 M.Sc. graduates.",
        "The slopes of Mt. Everest and the paradox of St. Petersburg are steep.",
        "It began on Jan. 5, went on in Oct. 2019 and ended on Sept. 11, 2020.",
        "It follows from Eqs. (1) and (2), see Refs. [3] and [4].",
        "Counts of E. coli rose, and P. uncia ate sheep.",
        "The party led by D. Hunt and J. Brown lost under 42 U.S.C. 1983, p. 3, n. 5.",
    ],
)
def test_a_short_form_ends_no_sentence(sentence: str) -> None:
    assert parted(f"Title\n{sentence}") == ["Title", sentence]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Take the vertex v.", "The graph is finite."),
        ("It is grown in the U.S.", "We argue so."),
        ("We gave them vitamin C.", "Patients recovered."),
        ("Proofs stand in Appendix A.", "Theorems do not."),
        ("The answer is no.", "Others agree."),
        ("All belong to type B.", "Results follow."),
        ("It is a member of S.", "Such sets are open."),
        ("It has cusps as values of C.", "Methods differ."),
        ("They were Team B.", "Results follow."),
        ("It ended with World War I.", "Soldiers returned."),
        ("It ran across the U.S.", "500 voters answered."),
        ("Some had hepatitis C.", "12 patients died."),
        ("They liked the app.", "20 users did not."),
        ("It holds for all n.", "12 graphs show it."),
        ("Take the graph V v.", "The graph is finite."),
        ("She has a Ph.D.", "We asked her."),
        ("It holds for all n.", "(1) It is finite."),
        ("It follows from the refs.", "[All] are given."),
    ],
)
def test_other_full_stops_end_one(one: str, other: str) -> None:
    assert parted(f"Title\n{one} {other}") == ["Title", one, other]


def test_the_title_ends_whatever_its_last_word_is() -> None:
    assert parted("The Works of J.\nRoe wrote them.") == ["The Works of J.", "Roe wrote them."]
