import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimKind, ClaimRole, Findings
from tests.extract.claims.roles.test_planned import roles
from tests.extract.telling import told


@pytest.mark.parametrize(
    "sentence",
    [
        "Women aged 65 years or older with a BMI of 30 kg/m2 or more were enrolled.",
        "Patients aged 18 to 75 years with an HbA1c of 7.0% or higher were eligible.",
        "Patients with a platelet count below 50.5 g/L were excluded.",
        "Eligible patients had an HbA1c of 7.0 to 10.0%.",
        "Participants were eligible if they had an HbA1c of more than 7.0%.",
        "Inclusion criteria were a pressure below 140 mm Hg.",
        "We enrolled adults who had hypertension with a pressure of 140 mm Hg or higher.",
        "We included patients with diabetes, a high BMI, and an eGFR of less than 60 mL/min.",
        "Patients with LDL levels of 70 mg per deciliter (1.8 mmol per liter) or higher were enrolled.",
    ],
)
def test_what_people_must_have_to_take_part_is_a_setting(sentence: str) -> None:
    assert set(roles(sentence)) == {ClaimRole.SETTING}


@pytest.mark.parametrize(
    "sentence",
    [
        "More than 30% of patients were excluded.",
        "The enrolled patients had a response rate of over 30%.",
        "The patients had a pressure of less than 140 mm Hg at the end.",
        "Models with an accuracy above 90% were included.",
        "We assigned patients with asthma to the drug, with a response rate above 30%.",
    ],
)
def test_what_they_came_to_is_a_result(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.RESULT]


@pytest.mark.parametrize(
    "sentence",
    [
        "Patients took 10 mg once daily.",
        "They were prescribed 60 Gy in all.",
        "Patients with an ejection fraction above 40% took part.",
        "Adults with an HbA1c of 7% or higher took part.",
    ],
)
def test_a_dose_and_what_patients_must_have_are_settings(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.SETTING]


@pytest.mark.parametrize("sentence", ["The tumour weighed 10 mg.", "Patients reached a recall above 40%."])
def test_what_was_found_is_a_result(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.RESULT]


def roles_of_shares(sentence: str) -> list[ClaimRole]:
    """The role of each share in a sentence."""
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    return [claim.role for claim in claims if claim.figure.unit == "%"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mean age was 43 years, and 54.1% were women.",
        "Participants (64.2% female; 71% White) were recruited.",
        "The sample was 48% Hispanic, 31% Black and 21% White.",
        "A total of 302 teachers (188 [62.3%] men) were enrolled.",
        "Two groups of participants (65%) were women.",
        "Of all invited, 45% Black patients were enrolled.",
        "The cohort included 45% Black patients treated at home.",
    ],
)
def test_who_took_part_is_put_in(sentence: str) -> None:
    assert set(roles_of_shares(sentence)) == {ClaimRole.SETTING}


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the participants 54.1% of women were depressed.",
        "The models generate patients who are 80% male.",
        "The registry shows that 45% Black patients died.",
        "The registry shows that 12% female patients recovered.",
        "In 2020, 25% male workers were dismissed.",
        "The signal of adults was 30% white noise.",
    ],
)
def test_a_share_of_some_people_came_out(sentence: str) -> None:
    assert set(roles_of_shares(sentence)) == {ClaimRole.RESULT}


def counted(sentence: str) -> list[tuple[ClaimKind, ClaimRole]]:
    """Kind and role of each figure of a sentence."""
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    return [(claim.figure.kind, claim.role) for claim in claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "In all, 1,250 patients died.",
        "By then 45 patients (of one site) in the placebo group withdrew.",
        "There were 1,250 deaths.",
        "Stroke occurred in 1,182 patients.",
    ],
)
def test_how_many_came_to_something_is_a_result(sentence: str) -> None:
    assert counted(sentence) == [(ClaimKind.COUNT, ClaimRole.RESULT)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A total of 1,250 patients were enrolled.", ClaimKind.SIZE),
        ("In all, 12 of 45 patients died.", ClaimKind.COUNT),
        ("We used 1,250 patients who died.", ClaimKind.SIZE),
    ],
)
def test_how_many_took_part_is_a_setting(sentence: str, kind: ClaimKind) -> None:
    assert counted(sentence) == [(kind, ClaimRole.SETTING)]


@pytest.mark.parametrize(
    "sentence",
    [
        "One in 20 patients was ill.",
        "The risk was about 1 in 500 births.",
        "Two out of every 30 adults smoke.",
    ],
)
def test_a_chance_counts_nobody(sentence: str) -> None:
    assert told(sentence) == []


def test_a_phase_in_some_patients_counts_them() -> None:
    assert [row[0] for row in told("Phase 1 in 20 patients was done.")] == ["20 patients"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Trials compared colchicine (0.5 mg or 0.6 mg daily) with placebo.",
        "We tested vitamin D (2000 IU per day) or placebo.",
        "Each was added to cisplatin 75 mg/m2 in turn.",
        "They compared sertraline (50–200 mg/day) with placebo.",
        "It was reached with meropenem 40 mg/kg q8h.",
        "Treatment with a 2.4-mg dose of it was better than nothing.",
    ],
)
def test_a_dose_is_known_by_its_unit_and_how_often_it_is_given(sentence: str) -> None:
    assert set(roles(sentence)) == {ClaimRole.SETTING}


def test_what_has_the_unit_of_a_dose_may_be_found_out() -> None:
    assert roles("Excretion was 50 mg/day.") == [ClaimRole.RESULT]
    assert roles("Cadmium reached 5 mg/kg in soils.") == [ClaimRole.RESULT]


def test_how_old_people_are_is_no_change() -> None:
    text = "It may prevent fractures in men 50 years of age or older and women 55 years of age or older."
    assert told(text) == [("50 years", None, None, None), ("55 years", None, None, None)]
    assert set(roles(text)) == {ClaimRole.SETTING}
    assert told("Men aged 40 years or older had an LVEF of 41–49%.")[1][1] is None


def test_how_long_people_were_watched_is_a_setting_in_whole_numbers_too() -> None:
    assert roles("There were 1.2 million people (460,310,521 person-years).") == [ClaimRole.SETTING] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Cows on the new diet ate more dry matter (22.1 kg/d) than controls (20.3 kg/d).",
        "Methane from sheep, 25 g/d, was measured in chambers.",
        "Chlorophyll was highest in spring (12 mg/m^2).",
        "Carbon uptake, 250 mg/m^2/day, was measured.",
        "The tool reduces the effort by 3 person-months.",
        "We saved 20 person-days.",
    ],
)
def test_what_animals_plants_and_projects_need_is_no_dose_and_no_time_of_watching(sentence: str) -> None:
    assert set(roles(sentence)) == {ClaimRole.RESULT}


def test_few_years_of_follow_up_are_a_setting_where_they_are_said_to_be() -> None:
    assert roles("We had 512 person-years of follow-up.") == [ClaimRole.SETTING]


@pytest.mark.parametrize("end", ["or", "or 6", "q8h", "dose", "daily"])
def test_a_text_may_be_cut_behind_a_dose(end: str) -> None:
    assert roles(f"Patients received 5 mg {end}")[0] is ClaimRole.SETTING
