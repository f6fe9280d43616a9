import re
from pathlib import Path

import pytest

from kg.model import Severity
from kg.readers import rules
from kg.readers.rules import Rule, issue, quoted


@pytest.mark.parametrize("rule", Rule)
def test_the_name_of_a_rule_is_the_name_of_its_member(rule):
    assert rule.value == rule.name.lower().replace("_", "-")


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_says_in_the_table_what_was_done(rule):
    source = Path(rules.__file__).read_text(encoding="utf-8")
    assert re.search(rf'    {rule.name} = "{rule.value}"\n    """.+\."""\n', source)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_is_shown_by_a_test(rule):
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parents[1].rglob("test_*.py"))
    assert f"Rule.{rule.name}" in tests


def test_a_loss_is_an_error_and_the_rest_a_warning():
    assert issue(Rule.NO_TITLE, "a.txt", 1, "…").severity is Severity.ERROR
    assert issue(Rule.NO_BYLINE, "a.txt", 1, "…").severity is Severity.WARNING
    assert issue(Rule.CUT_PAGE, "a.txt", 1, "…", lost=True).severity is Severity.ERROR


def test_a_message_quotes_no_more_than_a_line_holds():
    assert len(quoted("x" * 1_000_000)) < 80
