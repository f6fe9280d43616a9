"""Which form a file has, its name says."""

import pytest

from kg.errors import UsageError
from kg.publish.forms import FORMS, OutwardForm, form_called, form_of


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.ending)
@pytest.mark.parametrize("name", ["a.{}", "out.d/a.{}", "A.{}.gz", "a.b.{}.GZ"])
def test_a_name_says_its_form_compressed_or_not(form: OutwardForm, name: str) -> None:
    assert form_of(name.format(form.ending)) is form_of(name.format(form.ending.upper())) is form


@pytest.mark.parametrize("name", ["graph", "graph.gz", "graph.docx", ".bib", "bib", "nt.gz"])
def test_a_name_that_says_no_form_is_refused_with_all_that_there_are(name: str) -> None:
    with pytest.raises(UsageError) as told:
        form_of(name)
    assert str(told.value).startswith(f"{name}: the end of the name does not say")
    assert ".nq (N-Quads), " in str(told.value)


def test_a_form_that_there_is_not_is_refused() -> None:
    with pytest.raises(UsageError, match=r"There is no form 'docx': \.nq"):
        form_called("docx")
