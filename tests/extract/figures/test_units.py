import pytest

from kg.extract.figures.units import Unit, unit_at
from kg.model import ClaimKind
from tests.extract.telling import UP, Row, kinds, told


@pytest.mark.parametrize(
    ("after", "kind", "name", "length"),
    [
        ("% gain", ClaimKind.PERCENT, "%", 1),
        ("\\% gain", ClaimKind.PERCENT, "%", 2),
        (" percent of", ClaimKind.PERCENT, "%", 8),
        (" percentage points", ClaimKind.POINTS, "points", 18),
        ("% absolute percentage points", ClaimKind.POINTS, "points", 28),
        (" BLEU points", ClaimKind.POINTS, "points", 12),
        ("% points", ClaimKind.POINTS, "points", 8),
        (" basis points", ClaimKind.POINTS, "basis points", 13),
        ("-basis-point rise", ClaimKind.POINTS, "basis points", 12),
        (" log points", ClaimKind.POINTS, "log points", 11),
        (" percent points", ClaimKind.POINTS, "points", 15),
        (" macro-F1 points", ClaimKind.POINTS, "points", 16),
        (" mIoU points", ClaimKind.POINTS, "points", 12),
        ("\\%p on", ClaimKind.POINTS, "points", 3),
        ("~ms each", ClaimKind.MEASURE, "ms", 3),
        ("\\,FPS on", ClaimKind.MEASURE, "FPS", 5),
        ("x faster", ClaimKind.FACTOR, "x", 1),
        ("$\\times$ faster", ClaimKind.FACTOR, "x", 8),
        (" times fewer", ClaimKind.FACTOR, "x", 6),
        ("-fold", ClaimKind.FACTOR, "x", 5),
        ("-times longer", ClaimKind.FACTOR, "x", 6),
        (" orders of magnitude", ClaimKind.FACTOR, "orders of magnitude", 20),
        (" ms", ClaimKind.MEASURE, "ms", 3),
        (" frames per second", ClaimKind.MEASURE, "frames per second", 18),
        (" images", ClaimKind.SIZE, "images", 7),
        (" diverse public datasets", ClaimKind.COUNT, "datasets", 24),
        (" expert-designed finance education questions", ClaimKind.SIZE, "questions", 44),
        ("%p in", ClaimKind.POINTS, "points", 2),
        (" hours of speech", ClaimKind.SIZE, "hours", 6),
        (" second", ClaimKind.MEASURE, "second", 7),
        (" mins", ClaimKind.MEASURE, "mins", 5),
        (" image/s", ClaimKind.MEASURE, "image/s", 8),
        (" {\\mu}m", ClaimKind.MEASURE, "μm", 7),
        ("km/h", ClaimKind.MEASURE, "km/h", 4),
        ("} points", ClaimKind.POINTS, "points", 8),
        ("$ seconds", ClaimKind.MEASURE, "seconds", 9),
        ("+\nimages", ClaimKind.SIZE, "images", 8),
        (" chest tomography (CT) scans", ClaimKind.SIZE, "scans", 28),
        ("times fewer", ClaimKind.FACTOR, "x", 5),
        ("+% of", ClaimKind.PERCENT, "%", 2),
        (" rigged 3D models", ClaimKind.COUNT, "models", 17),
        (" diverse and rich samples", ClaimKind.SIZE, "samples", 25),
        (" legal, dental, and plain tasks", ClaimKind.COUNT, "tasks", 31),
        (" oak and beech leaf tasks", ClaimKind.COUNT, "tasks", 25),
        (" B&W-like 90-degree images", ClaimKind.SIZE, "images", 26),
        (' rare "odd one" tasks', ClaimKind.COUNT, "tasks", 21),
        ("\\) scans", ClaimKind.SIZE, "scans", 8),
        (" planes/frame", ClaimKind.MEASURE, "planes/frame", 13),
    ],
)
def test_what_stands_after_a_number_is_its_unit(after: str, kind: ClaimKind, name: str, length: int) -> None:
    unit = unit_at(after, 0, len(after))
    assert unit is not None
    assert (unit.kind, unit.name, unit.length) == (kind, name, length)


@pytest.mark.parametrize("after", ["", " of them", "x512", "$\\times$ 512", " in datasets", "xyz", ")"])
def test_anything_else_is_none(after: str) -> None:
    assert unit_at(after, 0, len(after)) is None


def test_a_scaled_number_of_a_model_counts_parameters() -> None:
    billion = unit_at(" language models", 0, 16, scale=10**9)
    assert billion is not None
    assert (billion.kind, billion.name) == (ClaimKind.SIZE, "parameters")


def test_a_unit_ends_with_its_sentence() -> None:
    assert unit_at("12 data sets", 2, 3) is None


@pytest.mark.parametrize(
    ("after", "value", "unit"),
    [
        (" labeled cells of", 200, (ClaimKind.COUNT, "cells")),
        (" high-quality, reflective traces", 12, (ClaimKind.COUNT, "traces")),
        (" proprietary and open-source video LMMs", 21, (ClaimKind.COUNT, "LMMs")),
        (" image and 5 video benchmarks", 10, (ClaimKind.COUNT, "benchmarks")),
        (" unique criteria", 48_562, (ClaimKind.SIZE, "criteria")),
        (" expert rubrics", 12, (ClaimKind.COUNT, "rubrics")),
        (" labeled cells of", 20_000, (ClaimKind.SIZE, "cells")),
        (" curated scenarios", 4_650, (ClaimKind.SIZE, "scenarios")),
        (" main contributions", 3, (ClaimKind.COUNT, "contributions")),
        (" proceedings", 2025, None),
        (" years", 50, (ClaimKind.MEASURE, "years")),
        (" years of age", 50, (ClaimKind.MEASURE, "years")),
        (" news videos", 41, (ClaimKind.SIZE, "videos")),
        (" physics questions", 3_304, (ClaimKind.SIZE, "questions")),
        (" hours from", 3_556, (ClaimKind.SIZE, "hours")),
        (" WSIs", 33_823, (ClaimKind.SIZE, "WSIs")),
        (" jobs", 100, (ClaimKind.COUNT, "jobs")),
        (" competition problems", 2025, None),
        (" images", 2000, (ClaimKind.SIZE, "images")),
        (" questions", 0.5, None),
        (" nuclei", 70, (ClaimKind.COUNT, "nuclei")),
        (" Rare Leaf Blights", 12, (ClaimKind.COUNT, "Blights")),
        (" Pros", 7, None),
        (" dental transcripts", 70, (ClaimKind.SIZE, "transcripts")),
        (' max" signs', 50, None),
    ],
)
def test_a_number_large_enough_counts_any_plural(
    after: str, value: float, unit: tuple[ClaimKind, str] | None
) -> None:
    found = unit_at(after, 0, len(after), value=value)
    assert (found and (found.kind, found.name)) == unit


def test_billions_of_what_follows_are_no_parameters() -> None:
    text = "6.5B predictions"
    found = unit_at(text, 4, len(text), value=6.5e9, scale=10**9)
    assert found is not None
    assert found.name == "predictions"


def test_billions_of_models_by_their_initials_are_parameters() -> None:
    text = "8B RMs"
    found = unit_at(text, 2, len(text), value=8e9, scale=10**9)
    assert found is not None
    assert found.name == "parameters"


def test_seconds_may_be_glued_but_decades_are_none() -> None:
    text = "in 31s of the 90s"
    found = unit_at(text, 5, len(text), value=31)
    assert found is not None
    assert found.name == "s"
    assert unit_at(text, 16, len(text), value=90) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It outperforms Abe by +8.42 and +3.28 points in mIoU.",
            [("+8.42", UP, "mIoU", "Abe"), ("+3.28 points", UP, "mIoU", "Abe")],
        ),
        (
            "It shows larger improvements of over 5.3 and 9.7 percentage points.",
            [("over 5.3", UP, None, None), ("9.7 percentage points", UP, None, None)],
        ),
        ("The signal differs by 7.8 standard deviations.", [("7.8 standard deviations", None, None, None)]),
    ],
)
def test_points_and_deviations_are_units(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("after", "name"),
    [
        (" per 1,000 inhabitants", "per 1,000 inhabitants"),
        (" per 100,000 between 1980 and 2010", "per 100,000"),
        (" per 100,000 in 1450", "per 100,000"),
        (" per 100,000 person-years", "per 100,000 person-years"),
        (" events per 1000 patient-years", "events per 1000 patient-years"),
        (" per million people", "per million people"),
    ],
)
def test_a_rate_of_so_many_is_one_unit(after: str, name: str) -> None:
    unit = unit_at(after, 0, len(after), value=4.2)
    assert unit is not None
    assert (unit.kind, unit.name) == (ClaimKind.MEASURE, name)


@pytest.mark.parametrize(
    ("text", "end", "kind", "name"),
    [
        ("3,724 USGS stations learn", 5, ClaimKind.SIZE, "stations"),
        ("2 out of 5 points", 1, ClaimKind.POINTS, "points"),
        ("1,000 URLs per second", 5, ClaimKind.MEASURE, "URLs per second"),
        ("57 breaths per minute", 2, ClaimKind.MEASURE, "breaths per minute"),
        ("10 million letters per second", 10, ClaimKind.MEASURE, "letters per second"),
        ("33.9 decibels", 4, ClaimKind.MEASURE, "decibels"),
        ("0.96{\\deg}C, and", 4, ClaimKind.MEASURE, "°C"),
    ],
)
def test_a_unit_is_read_to_its_end(text: str, end: int, kind: ClaimKind, name: str) -> None:
    value = float(text[:end].split()[0].replace(",", "")) * (10**6 if "million" in text else 1)
    number = int(value) if value == int(value) else value
    scale = 10**6 if "million" in text else 1
    unit = unit_at(text, end, len(text), value=number, scale=scale, grouped="," in text[:end])
    assert unit is not None
    assert (unit.kind, unit.name) == (kind, name)


def test_a_picture_of_all_degrees_has_no_unit() -> None:
    assert unit_at("360{\\deg} images", 3, 16, value=360) is None


def test_a_percentage_before_point_wise_is_none_of_points() -> None:
    assert unit_at("95.7\\% point-wise recall", 4, 24) == unit_at("95.7\\% recall", 4, 13)


@pytest.mark.parametrize(
    ("text", "start", "name"),
    [
        ("by 0.2 SD.", 6, "SD"),
        ("a 0.08-SD lower", 6, "SD"),
        ("rose by 1 SD above", 9, "SD"),
        ("k = 112 effect sizes", 7, "effect sizes"),
    ],
)
def test_standard_deviations_and_effect_sizes_are_units(text: str, start: int, name: str) -> None:
    unit = unit_at(text, start, len(text), value=112 if "112" in text else 0.2)
    assert unit
    assert unit.name == name


@pytest.mark.parametrize("text", ["17.2 SD 4.1", "17.2 SD = 4.1", "2 SD models"])
def test_the_name_of_what_follows_is_no_unit(text: str) -> None:
    unit = unit_at(text, text.index(" "), len(text), value=17.2)
    assert unit is None or unit.name != "SD"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("40 rose cultivars", "cultivars"),
        ("32 spoke wheels", "wheels"),
        ("50 IT companies", "companies"),
        ("1,200 CAN bus messages", "messages"),
        ("170,400 real-world ITS images", "images"),
    ],
)
def test_what_is_spelt_like_a_small_word_may_belong_to_what_is_counted(text: str, name: str) -> None:
    unit = unit_at(text, text.index(" "), len(text), value=40)
    assert unit
    assert unit.name == name


def test_small_words_end_what_is_counted_where_all_is_in_capitals() -> None:
    text = "12 OF THE PATIENTS"
    assert unit_at(text, 2, len(text), value=12) is None


@pytest.mark.parametrize("text", ["5-fold cross-validation", "9-fold nested cross-validation", "5-fold CV"])
def test_the_folds_of_a_validation_are_no_factor(text: str) -> None:
    end = text.index("-")
    assert unit_at(text, end, len(text), value=5) is None


def test_a_sign_of_times_may_be_a_formula_by_itself() -> None:
    unit = unit_at(r"5.63\(\times\) faster", 4, 21, value=5.63)
    assert unit == Unit(ClaimKind.FACTOR, "x", len(r"\(\times\)"))


def test_the_length_of_an_error_may_be_joined_by_a_hyphen() -> None:
    assert unit_at("0.5-meter error", 3, 15, value=0.5) == Unit(ClaimKind.MEASURE, "meter", 6)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("65.6 hours of speech", ClaimKind.SIZE),
        ("0.24 kWh of energy", ClaimKind.MEASURE),
        ("6.93 ms of additional latency", ClaimKind.MEASURE),
    ],
)
def test_hours_of_data_are_how_much_there_is_of_it(text: str, kind: ClaimKind) -> None:
    unit = unit_at(text, text.index(" "), len(text), value=float(text.split()[0]))
    assert unit
    assert unit.kind is kind


def test_a_decimal_number_of_hours_of_data_is_a_figure() -> None:
    assert told("It has 65.6 hours of speech.") == [("65.6 hours", None, None, None)]


@pytest.mark.parametrize(
    ("text", "name"), [("74.49 HU", "HU"), ("4.99 BPM", "BPM"), ("12.55 microns", "microns")]
)
def test_units_of_pictures_and_hearts_are_known(text: str, name: str) -> None:
    unit = unit_at(text, text.index(" "), len(text), value=4.99)
    assert unit == Unit(ClaimKind.MEASURE, name, len(name) + 1)


def test_a_metric_with_a_number_may_have_its_value_behind_a_colon() -> None:
    assert told("The baseline lagged well behind (F1:0.66).") == [("0.66", None, "F1", None)]


@pytest.mark.parametrize(
    "figure", ["1,261.4 tons", "45.2 tonnes", "2.5 grams", "2.3 wolves per 100 km²", "0.87 per 100 km2"]
)
def test_a_part_of_a_ton_is_a_figure_and_so_is_what_an_area_has(figure: str) -> None:
    assert [row[0] for row in told(f"It had {figure} of dust.")] == [figure]


def test_what_is_done_in_a_second_is_a_measure_whatever_stands_before_its_noun() -> None:
    assert kinds("It reads 20 PDF pages per second.") == ["measure"]
    assert kinds("It reads 20 PDF pages.") == ["size"]


def test_two_hyphens_end_a_word() -> None:
    assert [row[0] for row in told("It has 2 shared parts--closely joined--and gains 3%.")] == [
        "2 shared parts",
        "3%",
    ]
    assert told("It has 9,000 image--text samples and gains 3%.")[0][0] == "9,000 image--text samples"


def test_the_sizes_of_a_list_of_models_are_all_sizes() -> None:
    sentence = "We train models of 30M, 70M and 1.3B parameters, and gain 3%."
    assert [row[0] for row in told(sentence)] == ["30M", "70M", "1.3B parameters", "3%"]


def test_degrees_of_latex_are_a_unit_whatever_follows() -> None:
    assert [row[0] for row in told(r"It has an error of 5{\deg} in tilt.")] == [r"5{\deg}"]


def test_parameters_are_counted_by_an_adjective() -> None:
    assert [row[0] for row in told("A 7.5M-parameter net beats it by 3%.")] == ["7.5M", "3%"]
    assert kinds("A 124M-parameter model gains 3%.") == ["size", "percent"]


def test_levels_of_a_year_are_named_by_it() -> None:
    assert unit_at(" levels in", 0, 10, value=1990) is None
    assert unit_at(" levels in", 0, 10, value=1990, grouped=True) is not None


def test_how_sure_a_number_is_may_stand_before_what_it_counts() -> None:
    assert told("We estimated 4.95 million (95% UI 3.62–6.57) deaths.") == [
        ("4.95 million (95% UI 3.62–6.57) deaths", None, None, None)
    ]


def test_between_what_a_number_lies_may_stand_before_its_unit() -> None:
    told_of = told("Creatinine levels were 1.2 (0.9-1.6) mg/dL in cases and 0.9 (0.7-1.1) mg/dL elsewhere.")
    assert [row[0] for row in told_of] == ["1.2 (0.9-1.6) mg/dL", "0.9 (0.7-1.1) mg/dL"]
    assert told("See Table 3 (4-5) m of it.")[:1] != [("3 (4-5) m", None, None, None)]
