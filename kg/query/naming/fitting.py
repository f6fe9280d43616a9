"""Which names of a graph a typed one is: as typed, turned, or in another spelling."""

from collections.abc import Callable, Sequence

from kg.query.naming.entries import LONGEST_CONCEPT, Entry, Kind
from kg.text.language.inflection import concept_form
from kg.text.letters.fold import same_form, search_form
from kg.text.letters.scripts import same_words
from kg.text.people.collective import collective_search_form
from kg.text.people.names import turned

_FOLDED = (Kind.CONCEPT, Kind.TOPIC)
"""Kinds whose names are one where number, spelling and hyphens do not count."""


def fitting(typed: str, known: Sequence[Entry], *, whole: bool = False) -> list[Entry]:
    """The entries that fit in the strictest way in which any does; `whole` is without parts of titles.

    A name with a comma is that of a person as libraries write it, before it is anything else.
    """
    same, search, given_first = same_form(typed), search_form(typed), turned(typed)
    concept, body = concept_form(typed[:LONGEST_CONCEPT]), collective_search_form(typed)
    turned_form = same_form(given_first)
    ways: tuple[Callable[[Entry], bool], ...] = (
        lambda entry: entry.thing.node.value == typed or entry.thing.node.value.endswith(f"/{typed}"),
        lambda entry: entry.thing.kind is Kind.PERSON and same_form(entry.label) == turned_form != "",
        lambda entry: entry.thing.kind is Kind.PERSON and same_words(entry.label, given_first),
        lambda entry: same_form(entry.label) == same,
        lambda entry: entry.thing.kind is Kind.CATEGORY and _without_archive(entry.label) == typed.casefold(),
        lambda entry: same_words(entry.label, typed),
        lambda entry: entry.thing.kind in _FOLDED and concept_form(entry.label) == concept != "",
        lambda entry: (
            entry.thing.kind is Kind.ORGANISATION and collective_search_form(entry.label) == body != ""
        ),
        lambda entry: entry.thing.kind is Kind.PAPER and contains(entry.label, search),
    )
    for fits in ways[:-1] if whole else ways:
        if found := [entry for entry in known if fits(entry)]:
            return found
    return []


def _without_archive(code: str) -> str:
    """`lg` for `cs.LG`, the way sites print it."""
    return code.rpartition(".")[2].casefold()


def contains(label: str, words: str) -> bool:
    """Whether whole words of the label, in their order, are these.

    >>> contains("Attention Is All You Need", "all you"), contains("Attention", "ten"), contains("x", "")
    (True, False, False)
    """
    return bool(words) and f" {words} " in f" {search_form(label)} "
