import time

import pytest

from kg.readers.markup import shown_text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("plain", "plain"),
        ("a < b and c > d", "a < b and c > d"),
        ("<b and c> d", "<b and c> d"),
        ("p<0.05, q>1", "p<0.05, q>1"),
        ("H<sub>2</sub>O &amp; more", "H2O & more"),
        ('<span class="nocase">BAM</span>', "BAM"),
        ("<jats:sec><jats:title>Aim</jats:title><jats:p>We\n map.</jats:p></jats:sec>", "Aim\nWe\nmap."),
        ("one<br/>two", "one\ntwo"),
        ("<mml:math><mml:mi>x</mml:mi></mml:math>", "x"),
        ("&lt;p&gt;", "<p>"),
        ("<!-- no -->yes", "yes"),
        ("<script>x</script>", "<script>x</script>"),
    ],
)
def test_only_tags_of_titles_and_abstracts_are_tags(written, shown):
    assert shown_text(written) == shown


@pytest.mark.parametrize("piece", ["<", "<p ", "<!--", "&", "&#x", "<i", "</", "< p>"])
def test_markup_without_end_takes_time_in_proportion(piece):
    start = time.process_time()
    shown_text(piece * 100_000)
    assert time.process_time() - start < 5
