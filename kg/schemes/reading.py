"""SKOS vocabularies become topics: one value for all files, whatever their order.

What a topic is called, what is above it, and what it is elsewhere is all that is read; notes, codes and other
relations are not.
A topic that is deprecated is none: its labels lead to the one that replaces it, as hidden labels.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from kg.errors import InputError, UsageError
from kg.model import Document, Issue, LabelKind, Topic, TopicLabel, Topics, TopicScheme
from kg.rdf.formats import MEDIA_TYPES
from kg.rdf.iris import Namer, key
from kg.rdf.iris import path as path_of
from kg.rdf.terms import bare
from kg.rdf.terms import iri as web_iri
from kg.readers.files.listing import name_of
from kg.readers.files.source import file_sha256, shown
from kg.readers.rules import Rule, issue, quoted
from kg.schemes.said import Label, Said
from kg.schemes.statements import RELATIVE, format_of, statements
from kg.text.letters.clean import clean

FORMAT = "skos"
"""What the graph says that such a document was read as."""
LONGEST_LABEL = 300
"""Code points of the longest label that is a name."""
_SHOWN = 3  # examples of a flaw

_Flaw: TypeAlias = tuple[Rule, str, tuple[str, ...]]
"""What is wrong, in words, and the documents that it is in."""
_Names: TypeAlias = tuple[str, tuple[TopicLabel, ...], tuple[str, ...]]
"""The name of a topic to show, every label with its kind, the other names to show."""


def read_topics(files: Iterable[Path], name: Namer) -> Topics:
    """The topics of all files together; `name` has the base of the graph, which no topic may take a name of.

    Raises:
        InputError: for a file that is missing, in no RDF format, damaged, or without a topic.
        LimitError: when they hold more than memory should.
        UsageError: when two files would get the same name.
    """
    documents = {}
    said = Said()
    naming: defaultdict[str, set[str]] = defaultdict(set)
    for path, document in _documents(files):
        for iri in said.take(statements(path, document.path), document.path):
            naming[iri].add(document.path)
        documents[document.path] = document
    for iri, whence in said.join_labels():
        naming[iri].add(whence)
    _require_topics(said, naming, documents)
    return _topics(said, naming, documents, name)


def _require_topics(said: Said, naming: Mapping[str, set[str]], documents: Iterable[str]) -> None:
    """Each document has a topic, or words of one.

    Raises:
        InputError: of the first that has none.
    """
    having = {document for iri in filter(said.is_topic, naming) for document in naming[iri]}
    for document in documents:
        if document not in having:
            if said.nameless[document]:
                raise InputError(
                    f"{document}: none of the concepts in this file has an IRI (they are blank nodes), by "
                    "which others could be linked to it. Give them IRIs."
                )
            raise InputError(
                f"{document}: no concept of SKOS with a label is in this file: nothing in it has a "
                "skos:prefLabel, skos:altLabel or skos:hiddenLabel, nor such a label of SKOS-XL."
            )


def _documents(files: Iterable[Path]) -> Iterator[tuple[Path, Document]]:
    """The files with what they are called, by name; one that is given twice is one."""
    found: dict[str, Path] = {}
    for path in files:
        other = found.setdefault(name_of(path, path), path)
        if other.absolute() != path.absolute():
            raise UsageError(f"Two vocabularies would be called {name_of(path, path)}: {other} and {path}.")
    for name, path in sorted(found.items()):
        media_type = MEDIA_TYPES[format_of(path)]
        sha256 = file_sha256(path)
        yield path, Document(path=name, sha256=sha256, format=FORMAT, media_type=media_type)


def _topics(
    said: Said, naming: Mapping[str, set[str]], documents: Mapping[str, Document], name: Namer
) -> Topics:
    flaws = _Flaws()
    for document, number in said.nameless.items():
        flaws.count(Rule.UNUSABLE_TOPIC, "without an IRI (blank nodes): left out", number, [document])
    named = _named_topics(said, naming, name.base, flaws)
    topics = {}
    for iri, (called, every, others) in named.items():
        elsewhere = dict(_elsewhere(iri, said, name.base, naming[iri], flaws))
        topics[iri] = Topic(
            iri=iri,
            name=called,
            other_names=others,
            labels=every,
            broader=tuple(sorted(set(_above(iri, said, named, flaws)))),
            exact=tuple(other for other, is_exact in elsewhere.items() if is_exact),
            close=tuple(other for other, is_exact in elsewhere.items() if not is_exact),
            schemes=_schemes_of(iri, said, naming[iri], name),
            documents=tuple(sorted(naming[iri])),
        )
    _look_for_a_circle(topics, said, flaws)
    used = sorted({scheme for topic in topics.values() for scheme in topic.schemes})
    minted = {_minted(document, name): document for document in documents}
    schemes = {iri: _scheme(iri, said, minted.get(iri, iri)) for iri in used}
    return Topics(topics, schemes, tuple(documents.values()), flaws.issues())


def _named_topics(
    said: Said, naming: Mapping[str, set[str]], base: str, flaws: "_Flaws"
) -> dict[str, _Names]:
    """IRI → the names of each topic that has an IRI and a label that can be used, in the order of IRIs."""
    named: dict[str, _Names] = {}
    for iri, stated in _in_use(said, naming, flaws).items():
        labels = {(kind, language, _plain(text)) for kind, language, text in stated}
        usable = sorted(label for label in labels if 0 < len(label[2]) <= LONGEST_LABEL)
        left = len(labels) - len(usable)
        what = "of topics, empty or too long to be a name: left out"
        flaws.count(Rule.UNUSABLE_LABEL, what, left, naming[iri])
        what = "of topics that are nodes without words: left out"
        flaws.count(Rule.UNUSABLE_LABEL, what, said.wordless[iri], naming[iri])
        if reason := _unusable(iri, base):
            flaws.count(Rule.UNUSABLE_TOPIC, reason, 1, naming[iri], iri)
        elif usable:
            named[iri] = _named(usable)
        else:
            flaws.count(Rule.UNUSABLE_TOPIC, "without a label: left out", 1, naming[iri], iri)
    return named


def _in_use(said: Said, naming: Mapping[str, set[str]], flaws: "_Flaws") -> dict[str, set[Label]]:
    """The topics in use in the order of IRIs, with their labels and those of topics that they replace."""
    topics = sorted(filter(said.is_topic, naming))
    in_use = {iri: set(said.labels.get(iri, ())) for iri in topics if not said.is_old(iri)}
    for iri in filter(said.is_old, topics):
        if successor := said.successor(iri):
            in_use[successor] |= {
                ("hidden", language, text) for _, language, text in said.labels.get(iri, ())
            }
        else:
            what = "deprecated, without one that alone replaces them: left out"
            flaws.count(Rule.DEPRECATED_TOPIC, what, 1, naming[iri], iri)
    return in_use


class _Flaws:
    """What could not be used; a class because it is counted on the way."""

    def __init__(self) -> None:
        self._found: defaultdict[_Flaw, list[str]] = defaultdict(list)
        self._counts: defaultdict[_Flaw, int] = defaultdict(int)

    def count(self, rule: Rule, what: str, number: int, documents: Iterable[str], *examples: str) -> None:
        """So many more of a kind, in these documents; the first examples are kept."""
        if number:
            flaw = rule, what, tuple(sorted(documents))
            self._counts[flaw] += number
            self._found[flaw] = [*self._found[flaw], *examples][:_SHOWN]

    def issues(self) -> tuple[Issue, ...]:
        """One issue for each kind of flaw and the documents that it is in, told of the first of these."""
        return tuple(sorted(self._issues()))

    def _issues(self) -> Iterator[Issue]:
        for (rule, what, documents), number in self._counts.items():
            nouns = ("label", "labels") if rule is Rule.UNUSABLE_LABEL else ("topic", "topics")
            some = ", ".join(quoted(shown(example)) for example in self._found[rule, what, documents])
            told = f"{number:,} {nouns[number > 1]} {what}{f' ({some})' if some else ''}."
            where = f" See {', '.join(documents)}." if len(documents) > 1 else ""
            yield issue(rule, documents[0], None, told + where)


def _plain(text: str) -> str:
    """The text as texts are kept: in normal form C, without control characters, white space single."""
    return " ".join(clean(text)[0].split())


def _unusable(iri: str, base: str) -> str:
    """Why a topic cannot have this IRI; empty when it can."""
    if iri.startswith(RELATIVE):
        return "with an IRI that depends on where the file lies: left out; give the file a base"
    if base and iri.startswith(base):
        return f"with an IRI of this graph: left out; build with another base than {base}"
    try:
        web_iri(iri)
    except ValueError:
        return "with an IRI that is no web address in ASCII: left out"
    return ""


def _named(labels: Sequence[Label]) -> _Names:
    preferred = [(language, text) for kind, language, text in labels if kind == "pref"]
    own = min((_far_from_english(language), language) for language, _ in preferred) if preferred else (0, "")
    kinds = {"alt": LabelKind.ALTERNATIVE, "hidden": LabelKind.HIDDEN}
    every = set()
    for kind, language, text in labels:
        far = _far_from_english(language)
        is_own = not far if not own[0] else (far, language) == own
        every.add(TopicLabel(kinds.get(kind, LabelKind.PREFERRED if is_own else LabelKind.TRANSLATED), text))
    order = {"pref": 0, "alt": 1, "hidden": 2}
    _, _, _, called = min((order[k], _far_from_english(lang), lang, text) for k, lang, text in labels)
    others = {text for kind, lang, text in labels if kind != "hidden" and not _far_from_english(lang)}
    return called, tuple(sorted(every)), tuple(sorted(others - {called}))


def _far_from_english(language: str) -> bool:
    """Whether a label is in a language, and not in English."""
    return language not in {"", "en"} and not language.startswith("en-")


def _above(iri: str, said: Said, named: Mapping[str, object], flaws: _Flaws) -> Iterator[str]:
    for stated, documents in sorted(said.broader.get(iri, {}).items()):
        other = said.successor(stated) or stated
        if other == iri:
            what = "said to stand under itself: that was left out"
            flaws.count(Rule.LOST_BROADER, what, 1, documents, iri)
        elif other not in named:
            what = "said to stand under one that is not there: that was left out"
            flaws.count(Rule.LOST_BROADER, what, 1, documents, iri)
        else:
            yield other


def _elsewhere(
    iri: str, said: Said, base: str, documents: Iterable[str], flaws: _Flaws
) -> Iterator[tuple[str, bool]]:
    """What it is in other vocabularies, sorted, each with whether it is exactly so: what is both is, last."""
    found = sorted(said.elsewhere.get(iri, ()))
    unusable = {other for other, _ in found if _unusable(other, base)}
    if unusable:
        what = "said to be the same as what has no web address in ASCII: that was left out"
        flaws.count(Rule.UNUSABLE_TOPIC, what, 1, documents, iri)
    yield from ((other, is_exact) for other, is_exact in found if other not in (unusable | {iri}))


def _look_for_a_circle(topics: Mapping[str, Topic], said: Said, flaws: _Flaws) -> None:
    try:
        TopologicalSorter({iri: topic.broader for iri, topic in topics.items()}).prepare()
    except CycleError as error:
        circle = error.args[1]  # each is right above the next, and the last is the first
        documents = {
            each
            for above, iri in pairwise(circle)
            for each in said.broader[iri].get(above, topics[iri].documents)
        }
        what = "above each other in a circle, if not more: all were kept"
        flaws.count(Rule.CIRCULAR_BROADER, what, len(circle) - 1, documents, min(circle))


def _schemes_of(iri: str, said: Said, documents: Iterable[str], name: Namer) -> tuple[str, ...]:
    """The schemes that it is in and that can be named; else the one that the file is."""
    stated = {scheme for scheme in said.in_scheme.get(iri, ()) if not _unusable(scheme, name.base)}
    return tuple(sorted(stated or {_minted(document, name) for document in documents}))


def _minted(document: str, name: Namer) -> str:
    """The IRI of the scheme that a file is which names none."""
    return bare(name(path_of("scheme", PurePosixPath(document).name, key(document))))


def _scheme(iri: str, said: Said, otherwise: str) -> TopicScheme:
    about = said.of_scheme.get(iri, set())
    labels = {(language, text) for kind, language, text in said.labels.get(iri, ()) if kind == "pref"}
    titles = labels or {(language, text) for what, language, text, _ in about if what == "title"}
    plain = sorted((_far_from_english(language), language, _plain(text)) for language, text in titles)

    def of(what: str, *, address: bool) -> tuple[str, ...]:
        found = {_plain(text) for kind, _, text, is_iri in about if kind == what and is_iri is address}
        return tuple(sorted(text for text in found if text and (not address or not _unusable(text, ""))))

    return TopicScheme(
        iri=iri,
        name=next((text for _, _, text in plain if text), otherwise),
        licenses=of("license", address=True),
        rights=of("license", address=False),
        sources=of("source", address=True),
        citations=of("citation", address=False),
    )
