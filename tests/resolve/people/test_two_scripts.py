from collections.abc import Iterable

from kg.model import Author
from kg.resolve.people.grouping import resolve_people
from kg.resolve.people.signatures import Basis, Signature


def _signed(paper: str, name: str, *others: str) -> Signature:
    author = Author(other_names=others) if others else None
    return Signature(paper, name, Basis.BYLINE, 1, (), author=author)


def _asked(signatures: Iterable[Signature]) -> list[tuple[set[str], list[str]]]:
    people, doubts = resolve_people(list(signatures), [])
    return [
        ({people[doubt.first].name, people[doubt.second].name}, [reason.text for reason in doubt.reasons])
        for doubt in doubts
    ]


def test_who_is_also_named_as_somebody_else_is_asked_for() -> None:
    [(names, reasons)] = _asked([_signed("p", "诸葛孔明", "Zhuge Kongming"), _signed("q", "Kongming Zhuge")])
    assert names == {"诸葛孔明", "Kongming Zhuge"}
    assert reasons == ["'诸葛孔明' is also printed as 'Zhuge Kongming'"]
    assert _asked([_signed("p", "Wei Wang", "王伟"), _signed("q", "王 伟")])


def test_of_several_whom_a_name_fits_nobody_is_asked_for() -> None:
    fitting = [_signed("q", "Kongming Zhuge"), _signed("r", "诸葛孔明")]
    assert not _asked(
        [_signed("p", "诸葛亮", "Zhuge Kongming"), _signed("s", "诸葛均", "Zhuge Kongming"), *fitting]
    )


def test_two_authors_of_one_paper_are_not_asked_for() -> None:
    assert not _asked([_signed("p", "Wei Wang", "王伟"), _signed("p", "王伟")])


def test_a_name_of_the_same_script_is_no_reason() -> None:
    assert not _asked([_signed("p", "Jane Roe", "Mary Poe"), _signed("q", "Mary Poe")])


def test_a_name_of_birth_is_asked_about_and_what_a_catalogue_confuses_is_not() -> None:
    [(names, reasons)] = _asked([_signed("p", "Zofia Nowak", "Zofia Lis"), _signed("q", "Zofia Lis")])
    assert names == {"Zofia Nowak", "Zofia Lis"}
    assert reasons == ["'Zofia Nowak' is also printed as 'Zofia Lis'"]
    catalogue = Author(other_names=("Zofia Lis",), usual_names=("Zofia Lis",))
    called = Signature("p", "Zofia Nowak", Basis.BYLINE, 1, (), author=catalogue)
    assert not _asked([called, _signed("q", "Zofia Lis")])
