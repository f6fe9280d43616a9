import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract_texts
from kg.extract.candidates.barred import _CITED, _YEAR, no_beginnings, no_ends
from kg.text.bracketed import SYSTEMATIC


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("BACKGROUND: Sepsis is common.", ["BACKGROUND"]),
        (
            "On it\nOBJECTIVE To see. RESULTS We saw. Conclusions: good",
            ["OBJECTIVE", "RESULTS", "Conclusions"],
        ),
        ("On it\nMATERIALS AND METHODS: we measure", ["MATERIALS AND METHODS"]),
        ("On it\nAIMS: To see. REGISTRATION: None.", ["AIMS", "REGISTRATION"]),
        ("On it\nWe saw. Clinical trial registration number: none.", ["Clinical trial registration number"]),
        ("On it\nBackground ‐ It is. Main results - We saw.", ["Background", "Main results"]),
        ("On it\nBackground-aware nets. Results-driven work.", []),
        ("RETRACTED ARTICLE: On it", ["RETRACTED ARTICLE"]),
        ("Author Correction: On it", ["", "Author Correction"]),
        ("[RETRACTED] On it", ["[RETRACTED] "]),
        ("On it (Retracted article. See vol. 375)\nWe.", [" (Retracted article. See vol. 375)"]),
        (
            "RETRACTED: On it (Retracted article. See vol. 3, 2021)\nWe.",
            ["RETRACTED", " (Retracted article. See vol. 3, 2021)"],
        ),
        ("Sums of two primes. II", ["II"]),
        ("Sums of two primes (Part II)", ["Part II"]),
        ("Handbook of rooms. Vol. 1, 2", ["Vol. 1, 2"]),
        ("Sums of two primes: 3D models", []),
        ("Walls of type II", ["II"]),
        (
            "Walls. Translated from the Russian by J. Roe. 2nd ed.",
            ["Translated from the Russian by J. Roe. 2nd ed."],
        ),
        ("Texts translated from the Russian", []),
        ("Reply to Doe on it", ["Reply"]),
        ("Comment on: on it", ["Comment on"]),
        ("Review of Doe on it", ["Review"]),
        ("Walls and Doors by Jane Roe (review)", [" by Jane Roe (review)"]),
        ("Walls & Doors (Book Review)", [" (Book Review)"]),
        ("Review of Walls, by Gordon S. Wood", [", by Gordon S. Wood", "Review"]),
        ("Review of learning by example", ["Review"]),
        ("Walls ed. by Jane Roe, John Doe, et al. (review)", [" ed. by Jane Roe, John Doe, et al. (review)"]),
        ("Walls by Ötzi von Roe (review)", [" by Ötzi von Roe (review)"]),
        ("Treatment of asthma by inhaled steroids in children (Review)", [" (Review)"]),
        ("Notes on Contributors\nOn it", ["Notes on Contributors"]),
        ("Preface 2024\nOn it", ["Preface 2024"]),
        ("DINOv3\nOn it", []),
        ("YOLOv8 review\nOn it", []),
        (
            "On it\nUnlike Smith (2012) and Jones and Lee (1999a), as of ImageNet (2009)",
            ["Smith", "Jones", "Lee"],
        ),
        ("On it\nAs xiv, 262 pages : illustrations ; 24 cm.", ["xiv, 262 pages : illustrations ; 24 cm"]),
        ("IMPACT: A benchmark\nThe Background is this.", []),
        ("CONTACT MECHANICS OF SOLIDS", []),
        ("On it\nDesign of it. We aim: to see", []),
    ],
)
def test_labels_of_sections_and_titles_begin_no_candidate(text: str, labels: list[str]) -> None:
    assert [place.of(text) for place in no_beginnings(text)] == labels


def test_half_a_word_ends_none() -> None:
    text = "AI- and human-authored, short- to long-term, pre-, multi-agent"
    assert [text[: place.end].split()[-1] for place in no_ends(text)] == ["AI", "short", "pre"]


def labels(text: str) -> set[str]:
    return {phrase.label for phrase in extract_texts([text])[0].keyphrases}


def test_no_part_of_a_bracketed_name_is_a_concept() -> None:
    found = labels(
        "Nickel-Catalyzed Enantioselective C(sp3)–H arylation\n"
        "A chiral bis(oxazoline) ligand for C(sp3)–H arylation with Pd(OAc)2 in poly(ethylene glycol) works."
    )
    assert {"C(sp3)–H arylation", "Pd(OAc)2", "chiral bis(oxazoline) ligand"} <= found
    assert not any(label.endswith((" C", "bis", "poly", "Pd")) or "glycol" in label for label in found)


def test_labels_of_sections_are_no_concepts() -> None:
    found = labels("Lactate in sepsis\nBACKGROUND: Sepsis kills. MATERIALS AND METHODS: We measured lactate.")
    assert {label.lower() for label in found} & {"background", "materials", "methods"} == set()
    assert "RETRACTED" not in labels("RETRACTED: Lactate in sepsis")


def test_numbers_of_registries_are_no_concepts() -> None:
    found = labels("Lactate in sepsis\nWe measured lactate. (ClinicalTrials.gov number, NCT03036124.)")
    assert "lactate" in found
    assert not any("NCT" in label or "Trials" in label or "number" in label for label in found)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("of class II, III, or IV heart failure", ["II, III, or IV"]),
        ("stages 2 and 3a of it, grade I/II tumours", ["2 and 3a", "I/II"]),
        ("type 2 diabetes", ["2"]),
        ("commercial grade 18/8 steel, phase X-ray images, classes of 3D objects", []),
    ],
)
def test_no_name_begins_with_a_level(text: str, levels: list[str]) -> None:
    assert [place.of(text) for place in no_beginnings(text)] == levels


def test_of_several_levels_the_last_is_no_part_of_a_name() -> None:
    found = labels("On doors\nWe assigned patients with class II, III, or IV heart failure to doors.")
    assert not any("II" in label or "IV" in label for label in found)


def test_the_number_of_an_entry_in_a_data_bank_is_no_concept_nor_a_part_of_one() -> None:
    text = (
        "Heat stress of yeast\nWe use GEO accession GSE212345 and PDB 7TMM. We refine structure 7TMM of it."
    )
    assert not [label for label in labels(text) if "GSE" in label or "TMM" in label or "PDB" in label]


@pytest.mark.parametrize(
    "title", ["Front Matter", "Editor's Introduction", "Books Received", "Volume Information"]
)
def test_a_title_of_a_part_of_a_periodical_is_no_concept(title: str) -> None:
    assert labels(title) == set()


def test_a_review_is_about_the_book_and_not_about_who_wrote_it() -> None:
    assert labels("The Return of Martin Guerre by Natalie Zemon Davis (review)") == {"Martin Guerre"}
    assert "review" not in labels("Magic and Religion (review)")
    assert "Book Review" not in labels("Machine learning in critical care [Book Review]")
    assert not labels("On Maps\nIncludes bibliographical references (p. 233-250) and index.") - {"Maps"}


def test_who_wrote_a_book_that_is_reviewed_is_used_for_nothing() -> None:
    (found,) = extract_texts(["The Civilizing Process by Norbert Elias (review)"])
    assert (found.links, found.relations) == ((), ())


def test_a_label_behind_what_no_author_wrote_is_one() -> None:
    text = "Deep beds\nABSTRACTObjectives: To dig beds of clay.Method: We dug deep trenches."
    assert not {label for label in labels(text) if "bjective" in label or "Method" in label}


@pytest.mark.parametrize(
    "behind", ["Correction to Roe and Poe (2023).", "Retraction of Roe (2011).", "Correction"]
)
def test_what_a_notice_is_stands_behind_its_title_too(behind: str) -> None:
    found = labels(f"Moral licensing in deep beds: {behind}")
    assert not {label for label in found if "orrection" in label or "etraction" in label or "Roe" in label}


def test_the_place_of_what_is_corrected_is_no_concept() -> None:
    assert labels("Deep learning for sepsis (vol 2, pg e179, 2020)") == {"Deep learning", "sepsis"}


@pytest.mark.parametrize(
    ("notice", "place"),
    [
        ("Expression of concern: Deep learning for sepsis", "(vol 2, pg e179, 2020)"),
        ("Erratum: Deep learning for sepsis", "(Sepsis Maps (2020) 12:3 DOI: 10.1000/sepsis)"),
        ("Deep learning for sepsis", "(Retraction of vol 2, pg 179, 2020)"),
    ],
)
def test_nor_is_the_place_of_what_other_notices_name(notice: str, place: str) -> None:
    assert labels(f"{notice} {place}") <= {*labels(notice), "sepsis"}


@given(st.text(alphabet="SmithLe and.(1920)2045ab "))
def test_a_year_stands_wherever_a_name_is_cited(text: str) -> None:
    text = f"Smith {text} Lee and Wu (20{text}"
    assert _YEAR.search(text) or not _CITED.search(text)


@pytest.mark.parametrize(
    "name",
    [
        "4-amino-N-[3-(trifluoromethyl)phenyl]-1H-pyrazolo[3,4-d]pyrimidine-1-carboxamide",
        "imidazo[1,2-a]pyridine",
        "benzo[1,2-b:4,5-b']dithiophene",
        "(2S,3R)-3-(4-methoxyphenyl)-butanoate",
        "(E)-3-phenylacrylate",
    ],
)
def test_no_part_of_a_systematic_name_is_one(name: str) -> None:
    text = f"On kinase inhibitors\nWe show that {name} derivatives inhibit EGFR in rats."
    (found,) = extract_texts([text])
    named = [keyphrase.label for keyphrase in found.keyphrases]
    assert named
    assert not any(each in name and each != name for each in named)
    assert name[:-1] in [place.of(text) for place in no_ends(text)]
    assert name[1:] in [place.of(text) for place in no_beginnings(text)]


def test_systematic_names_are_sought_from_the_beginning_of_a_word_alone() -> None:
    """From each bracket of a run the whole of it was looked at."""
    assert not SYSTEMATIC.search("(" * 200 + "(R)-1-ol")
    found = (SYSTEMATIC.search(text) for text in ("as (imidazo[1,2-a]pyridine)", "(imidazo[1,2-a]pyridine)"))
    assert [name and name[0] for name in found] == ["imidazo[1,2-a]pyridine"] * 2
