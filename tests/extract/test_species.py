import pytest

from kg.extract import extract_texts, species
from kg.extract.abbreviations import abbreviations
from kg.extract.figures.no_figures import no_figures
from kg.extract.species import cut_names, described, is_rest, named
from kg.model import Span
from tests.extract.figures.with_unit import figures
from tests.extract.telling import told


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Bombus terrestris (Linnaeus, 1758)", "Bombus terrestris"),
        ("Rattus rattus (L., 1758)", "Rattus rattus"),
        ("Ficedula hypoleuca Pallas, 1764", "Ficedula hypoleuca"),
        ("Genyornis newtoni Stirling & Zietz, 1896", "Genyornis newtoni"),
        ("Sardinella aurita Valenciennes in Cuvier & Valenciennes, 1847", "Sardinella aurita"),
        ("Pinus ponderosa Douglas ex C.Lawson", "Pinus ponderosa"),
        ("Picea mariana (Mill.) Britton, Sterns & Poggenb.", "Picea mariana"),
        ("Begonia hooveriana Wiriad.", "Begonia hooveriana"),
        ("Cucurbita argyrosperma K. Koch", "Cucurbita argyrosperma"),
        ("Canis lupus L.", "Canis lupus"),
        ("Apis mellifera L.", "Apis mellifera"),
        ("Ecklonia radiata (C.Agardh) J.Agardh", "Ecklonia radiata"),
        ("Zea mays ssp. parviglumis Iltis & Doebley", "Zea mays ssp. parviglumis"),
        ("Pristimantis tamia sp. nov.", "Pristimantis tamia"),
        ("Pristimantis tamia subsp. nov.", "Pristimantis tamia"),
        ("Escherichia coli (Migula 1895)", "Escherichia coli"),
        ("the genus Streptocephalus Baird, 1852", "Streptocephalus"),
    ],
)
def test_who_described_a_species_is_no_part_of_its_name(printed: str, name: str) -> None:
    text = f"On animals\nWe saw {printed}, and others."
    assert [each.name.of(text) for each in described(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Deep learning (LeCun, 2015) is used.",
        "Adaptive moments (Kingma & Ba, 2014) are used.",
        "The Kolmogorov theorem (Arnold, 1957) holds.",
        "Sensitivity analysis Saltelli, 2002.",
        "Part B. sect. Petermannia",
    ],
)
def test_words_before_a_citation_are_no_species(text: str) -> None:
    assert named(text) == ()


def test_a_genus_cut_to_its_initial_is_the_one_that_the_text_has_in_full() -> None:
    text = "On Escherichia coli\nThe genes of E. coli differ."
    assert [(each.short, each.long) for each in abbreviations(text)] == [("E. coli", "Escherichia coli")]


def test_of_two_genera_nobody_knows_which_one_is_cut() -> None:
    assert not list(cut_names("On Escherichia coli and Entamoeba coli\nThe genes of E. coli differ."))


def test_a_species_is_one_concept_with_and_without_author_and_with_its_genus_cut() -> None:
    text = "On bees\nBombus terrestris (Linnaeus, 1758) was common. B. terrestris counts fell."
    found = {
        each.label: [span.of(text) for span in each.spans] for each in extract_texts([text])[0].keyphrases
    }
    assert found["Bombus terrestris"] == ["Bombus terrestris", "B. terrestris"]
    assert not any(word in label for label in found for word in ("Linnaeus", "terrestris counts"))


def test_a_new_species_is_no_system() -> None:
    text = "On frogs\nWe describe Pristimantis tamia sp. nov. from Napo. P. tamia is small."
    assert extract_texts([text])[0].systems == ()


def test_the_year_of_a_description_counts_nothing() -> None:
    text = "Genyornis newtoni Stirling & Zietz, 1896 eggshells disappear at 12 sites."
    assert [each.value for each in figures(text, Span(0, len(text)))] == [12]


def test_the_second_word_of_a_cut_name_is_no_metric() -> None:
    ((_, _, metric, _),) = told("The distances between P. tamia and P. galdi are 5.6%.")
    assert metric == "distances"
    ((_, _, metric, _),) = told("In our tests P. galdi was 5.6 mm.")
    assert metric is None


@pytest.mark.timeout(60)
def test_a_hostile_text_is_read_to_its_end() -> None:
    for part in ("Aaa bbb Ccc, ", "Aaa bbb (C. D. ", "A. ", "Aaa bbb Ccc & Ddd in ", "Éé éé É.-É. "):
        named(part * 10_000)


def test_a_genus_that_is_an_english_word_is_known_by_its_species() -> None:
    text = "On Apis mellifera\nThe queens of A. mellifera lay. All mellifera do. A. mellifera is well."
    assert [each.long for each in cut_names(text)] == ["Apis mellifera"]


def test_the_initial_of_a_genus_and_an_author_are_no_concepts() -> None:
    text = "On Quercus petraea (Matt.) Liebl.\nLeaves of Q. petraea were larger. Q. petraea biomass fell."
    labels = {each.label for each in extract_texts([text])[0].keyphrases}
    assert not labels & {"Q", "Liebl", "Matt", "petraea"}
    assert "Quercus petraea" in labels


def test_a_text_is_looked_through_for_species_once_however_many_sentences_it_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks: list[str] = []
    find = species._binomials
    monkeypatch.setattr(species, "_binomials", lambda text: [looks.append(text), *find(text)][1:])
    text = "the accuracy improved by 5% in a text without species. " * 20
    for start in range(0, len(text), 55):
        no_figures(text, Span(start, start + 55))
        is_rest(text, start)
    assert looks == [text]


def test_species_stand_in_the_order_of_the_text() -> None:
    names = ("E. coli", "C. albicans", "S. aureus", "P. putida", "L. lactis", "M. luteus")
    text = (
        f"On cells\nWe counted {', '.join(names)} and Rattus rattus (L., 1758) with Mus musculus L. beside."
    )
    assert named(text) == (*names, "Rattus rattus", "Mus musculus")
