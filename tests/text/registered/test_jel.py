import pytest

from kg.text.registered.jel import codes_behind, is_heading, with_codes


@pytest.mark.parametrize(
    ("keyword", "expected"),
    [
        ("Wage Level and Structure; Wage Differentials J31", True),
        ("Wages, Compensation, and Labor Costs: Public Policy J38", False),
        ("Iron; Vitamin B12", False),
        ("maps; doors", False),
        ("maps; doors J31", False),
    ],
)
def test_a_heading_of_several_parts_ends_in_a_code(keyword: str, expected: bool) -> None:
    assert is_heading(keyword) is expected


@pytest.mark.parametrize(
    ("keywords", "labels"),
    [
        (["Labor Demand J23", "Minimum Wage", "Wages: Public Policy J38"], ["Labor Demand", "Minimum Wage"]),
        (["Economic Growth of Open Economies F43"], ["Economic Growth of Open Economies"]),
        (["JEL J13", "jel classification: J16"], ["J13", "J16"]),
        (["Coenzyme Q10", "Vitamin B12"], ["Coenzyme Q10", "Vitamin B12"]),
        (["Galaxy M31"], ["Galaxy M31"]),
        (["JEL: J13", "Labor Demand J23"], ["J13", "Labor Demand"]),
        # Much is numbered so.
        (["Coxsackievirus A16", "Coxsackievirus A10"], ["Coxsackievirus A16", "Coxsackievirus A10"]),
        (["Keratin K18", "Prostaglandin E12"], ["Keratin K18", "Prostaglandin E12"]),
        (["Compound C60", "Fullerene C70"], ["Compound C60", "Fullerene C70"]),
        (["Highway A61", "Highway A62"], ["Highway A61", "Highway A62"]),
        (["Outbreaks of Human Enterovirus A71"], ["Outbreaks of Human Enterovirus A71"]),
        (
            ["Price Level; Inflation E31", "Route E12", "Route E15"],
            ["Price Level; Inflation", "Route E12", "Route E15"],
        ),
    ],
)
def test_labels_are_headings_without_their_codes(keywords: list[str], labels: list[str]) -> None:
    assert [label for label, _ in with_codes(keywords)][: len(labels)] == labels


def test_codes_behind_an_abstract_are_all_found() -> None:
    assert codes_behind("On beds. (JEL E24, F14 and R12)") == ["E24", "F14", "R12"]
    assert codes_behind("On beds J13.") == []


def test_a_line_of_codes_ends_an_abstract() -> None:
    assert codes_behind("Rates fell. JEL Classification: E43, E52, G21") == ["E43", "E52", "G21"]
    assert codes_behind("Rates fell. JEL codes G12 and G14.") == ["G12", "G14"]
    assert codes_behind("We count JEL Codes E43, G21 of papers.") == []
