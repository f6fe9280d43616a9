import pytest

from kg.extract.concepts.substances import is_substance
from kg.extract.concepts.types import concept_type
from kg.model import ConceptType, EntityType


@pytest.mark.parametrize(
    "word", ["H2O", "TiO2", "LiFePO4", "α-MnO₂", "Ca(OH)2", "NH4+", "Mn³⁺", "Cs0.05PbI3"]
)
def test_a_formula_has_elements_and_a_number_or_a_charge(word: str) -> None:
    assert is_substance(word)


@pytest.mark.parametrize(
    "word", ["", "CNN", "S4", "C4", "W2V", "V2I", "COCO2017", "ImageNet", "GPT2", "I3D", "Q8"]
)
def test_names_that_elements_spell_are_no_formulas(word: str) -> None:
    assert not is_substance(word)


def test_a_substance_is_no_method_unless_a_paper_introduces_one_so_called() -> None:
    assert concept_type("olivine LiFePO4", [EntityType.METHOD]) is None
    assert concept_type("CO₂", [EntityType.TASK]) is None
    assert concept_type("H2O", [EntityType.METHOD], [ConceptType.METHOD]) is ConceptType.METHOD
    assert concept_type("CO2 reduction", [EntityType.TASK]) is ConceptType.TASK
