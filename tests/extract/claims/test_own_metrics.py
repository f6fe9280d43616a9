from tests.extract.telling import DOWN, UP, told


def test_a_verb_may_change_two_metrics_to_values() -> None:
    assert told("It reduces SDLog to 0.11 and HD95 to 4.8.") == [
        ("0.11", DOWN, "SDLog", None),
        ("4.8", DOWN, "HD95", None),
    ]


def test_a_quantity_may_be_named_right_before_its_figure() -> None:
    assert [row[2] for row in told("The width is 3 mm and the height 5 mm.")] == ["width", "height"]


def test_a_measure_may_be_named_right_before_its_share() -> None:
    assert [row[2] for row in told("The yield was 85% and the ee 97%.")] == ["yield", "ee"]
    assert [row[2] for row in told("Its recall was 85% and the second 97%.")] == ["recall", "recall"]


def test_each_metric_may_stand_right_before_its_figure() -> None:
    assert told("It improves efficiency beyond 20% and throughput over 15%.") == [
        ("beyond 20%", UP, "efficiency", None),
        ("over 15%", UP, "throughput", None),
    ]


def test_others_have_so_much_of_the_same_with_their_figures() -> None:
    rows = told("It labels Foo with an accuracy of 66%, Qua with 69%, and Rho with 63%.")
    assert [row[2] for row in rows] == ["accuracy", "accuracy", "accuracy"]
    assert told("It reaches an accuracy of 66%, and Qua comes with 69%.")[1][2] is None


def test_who_follows_has_so_much_of_the_same() -> None:
    rows = told("It has the best accuracy of 97%, followed by Foo with 90%, Qua with 85%, and Rho with 80%.")
    assert [row[2] for row in rows] == ["accuracy"] * 4
    rows = told("It has 97% accuracy, followed by Foo at 90% and Qua at 85%.")
    assert [row[2] for row in rows] == ["accuracy"] * 3
    assert told("It has 97% accuracy, and is followed by tests with Foo, which ends with 20%.")[1][2] is None


def test_a_gain_may_reach_a_value_of_its_metric() -> None:
    assert told("It improves recall by 5% over Rho, reaching 69% on Foo.") == [
        ("5%", UP, "recall", "Rho"),
        ("69%", None, "recall", None),
    ]
    assert told("It improves recall by 5%, reaching 69% fewer errors.")[1] == ("69%", DOWN, "errors", None)
