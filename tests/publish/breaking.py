"""One way to break each constraint of each shape: which property of which node gets which values.

`test_validation.py` makes each change to `graphs/whole.trig` alone and expects that very finding; it fails
when a constraint has no change here.
"""

from collections.abc import Iterator
from typing import NamedTuple

NEXUS = "paper/nexus-aaaaaaaaaaaa2"
NOISE = "paper/noise-aaaaaaaaaaaa4"
SHOWN = "authorship/aaaaaaaaaaaa2-1"
HIDDEN = "authorship/aaaaaaaaaaaa2-owner-wei-li"
LI = "person/wei-li-bbbbbbbbbbbb2"
OTHER_LI = "person/wei-li-bbbbbbbbbbbb3"
RETIRED = "person/w-li-bbbbbbbbbbbb5"
ORGANISATION = "organisation/ror-052gg0110-ooooooooooooo"
PAGE = "page/wei-li-ddddddddddddd"
FIGURE = "figure/bbbbbbbbbbbb3-h-index-ddddddddddddd"
SCORE = "figure/aaaaaaaaaaaa2-score-ddddddddddddd"
VALUE = "value/bbbbbbbbbbbb3-h-index-ddddddddddddd"
SCORE_VALUE = "value/aaaaaaaaaaaa2-score-ddddddddddddd"
MEASURE = "measure/score"
SITE = "site/scholarfeed"
RULE = "rule/equal-names"
DECISION = "decision/same-wei-li-aaaaaaaaaaaaa"
DOUBT = "candidate/bbbbbbbbbbbb2-bbbbbbbbbbbb3"
CONTRADICTION = "contradiction/h-index-too-high-ddddddddddddd"
EXPERTS = "concept/experts-aaaaaaaaaaaa2"
UPCYCLING = "concept/upcycling-aaaaaaaaaaaa2"
CLAIM = "claim/aaaaaaaaaaaa2-17-24"
LG = "category/cs.LG"
GROUP = "category/grp_cs"
SCHEME = "scheme/arxiv"
TOPIC = "topic/upcycling"
DOCUMENT = "document/page-txt-ddddddddddddd"
RECORD = "record/nexus-rrrrrrrrrrrrr"
TEXT = "text/rrrrrrrrrrrrr"
SPAN = "text/rrrrrrrrrrrrr#char=17,24"
STATEMENT = "statement/aaaaaaaaaaaa2-sssssssssssss"
CIRCLE = "circle/bbbbbbbbbbbb2"
PAPER_GROUP = "group/bbbbbbbbbbbb3-ddddddddddddd-1"
PAIR = "pair/aaaaaaaaaaaa2-aaaaaaaaaaaa2"
LIST = "list/people"
ITEM = "item/people-1"
DATASET, WHOLE = "dataset/facts", "dataset/all"
DISTRIBUTION = "dataset/graph-nq"
PUBLISHER = "publisher"
CLASS_PART = "dataset/class-foaf-Person"
PROPERTY_PART = "dataset/property-foaf-name"

ABSENT = ""
"""No value at all."""


class Case(NamedTuple):
    """A change of one property that breaks one constraint."""

    rule: str
    constraint: str
    node: str
    """Whose property is changed."""
    property: str
    values: str
    """All its values from now on, in Turtle."""
    also: tuple[str, ...] = ()
    """Other rules that the same change must break."""
    at: str | None = None
    """The node that is found, when it is another."""


def text(
    rule: str, node: str, property: str, *, required: bool = True, several: bool = False
) -> Iterator[Case]:
    """A text that is in a language, that is empty, that is missing, of which there are two."""
    yield Case(rule, "datatype", node, property, '"x:x"@en')
    yield Case(rule, "minLength", node, property, '""')
    yield from count(rule, node, property, '"one", "two"', required=required, several=several)


def pattern(
    rule: str, node: str, property: str, good: str, bad: str, *, required: bool = True, several: bool = False
) -> Iterator[Case]:
    """A text in a form of its own."""
    yield Case(rule, "datatype", node, property, f"{good.split(', ')[0]}@en")
    yield Case(rule, "pattern", node, property, bad)
    yield from count(rule, node, property, good, required=required, several=several)


def count(
    rule: str, node: str, property: str, two: str, *, required: bool = True, several: bool = False
) -> Iterator[Case]:
    """None where one is needed, two where one is allowed."""
    if required:
        yield Case(rule, "minCount", node, property, ABSENT)
    if not several:
        yield Case(rule, "maxCount", node, property, two)


def integer(rule: str, node: str, property: str, least: int, *, required: bool = False) -> Iterator[Case]:
    """A whole number."""
    yield Case(rule, "datatype", node, property, f"{least}.0")
    yield Case(rule, "minInclusive", node, property, str(least - 1))
    yield from count(rule, node, property, f"{least}, {least + 1}", required=required)


def choice(rule: str, property: str, two: str, *, required: bool = True) -> Iterator[Case]:
    """A word of a claim that is none of a few."""
    yield Case(rule, "in", CLAIM, property, '"other"')
    yield from count(rule, CLAIM, property, two, required=required)


def figure(rule: str, property: str) -> Iterator[Case]:
    """A number of a claim that is a text, or two."""
    yield Case(rule, "or", CLAIM, property, '"2.5"')
    yield from count(rule, CLAIM, property, "2, 2.5", required=False)


PAPERS = [
    Case("paper-type", "in", NOISE, "rdf:type", "schema:ScholarlyArticle, schema:Book"),
    Case("paper-type", "minCount", NOISE, "rdf:type", "schema:ScholarlyArticle"),
    Case(
        "paper-type",
        "maxCount",
        NOISE,
        "rdf:type",
        "schema:ScholarlyArticle, fabio:Article, fabio:JournalArticle",
    ),
    Case("Article", "class", NOISE, "rdf:type", "fabio:Article", also=("record-cited",)),
    *text("paper-title", NEXUS, "dcterms:title"),
    *text("paper-abstract", NEXUS, "dcterms:abstract", required=False),
    Case("paper-issued", "or", NEXUS, "dcterms:issued", '"2024-13-45"^^xsd:date'),
    Case("paper-issued", "or", NEXUS, "dcterms:issued", '"2024"'),
    Case("paper-issued", "maxCount", NEXUS, "dcterms:issued", '"2024"^^xsd:gYear, "2024-08"^^xsd:gYearMonth'),
    *integer("paper-year", NEXUS, "kgo:year", -9999),
    Case("paper-year", "maxInclusive", NEXUS, "kgo:year", "20240"),
    Case("paper-date", "or", NOISE, "dcterms:date", '"Feb 2"'),
    Case("paper-date", "maxCount", NOISE, "dcterms:date", '"--02"^^xsd:gMonth, "--02-02"^^xsd:gMonthDay'),
    *text("paper-date-as-printed", NEXUS, "kgo:dateAsPrinted", required=False),
    Case("paper-issued-or-date", "or", NEXUS, "dcterms:date", '"--08-28"^^xsd:gMonthDay'),
    Case("paper-year-with-issued", "xone", NEXUS, "kgo:year", ABSENT),
    Case("paper-year-with-issued", "xone", NOISE, "kgo:year", "2025"),
    Case("paper-year-inferred", "in", NEXUS, "kgo:yearInferred", "false", ("inferred-date",)),
    Case("paper-year-inferred", "maxCount", NEXUS, "kgo:yearInferred", "true, false", ("inferred-date",)),
    Case("inferred-date", "minCount", NEXUS, "kgo:yearInferred", "true"),
    Case("inferred-issued", "minCount", NOISE, "kgo:yearInferred", "true"),
    Case("paper-creator", "node", NEXUS, "dcterms:creator", f"<{UPCYCLING}>"),
    Case("paper-list-complete", "datatype", NEXUS, "kgo:authorListComplete", '"no"'),
    Case("paper-list-complete", "maxCount", NEXUS, "kgo:authorListComplete", "true, false"),
    *integer("paper-known-authors", NEXUS, "kgo:knownAuthorCount", 0),
    Case("paper-byline", "xone", NEXUS, "kgo:knownAuthorCount", ABSENT),
    *text("paper-badge", NEXUS, "kgo:badge", required=False, several=True),
    Case("paper-primary-category", "node", NEXUS, "kgo:primaryCategory", f"<{EXPERTS}>"),
    Case("paper-primary-category", "maxCount", NEXUS, "kgo:primaryCategory", f"<{LG}>, <category/cs.CV>"),
    Case("paper-subject", "node", NEXUS, "dcterms:subject", f"<{EXPERTS}>"),
    Case("paper-possible-category", "node", NOISE, "kgo:possibleCategory", f"<{EXPERTS}>, <{LG}>"),
    Case("paper-open-category", "or", NOISE, "kgo:possibleCategory", f"<{LG}>"),
    Case("paper-open-category", "or", NOISE, "kgo:categoryAsPrinted", ABSENT),
    *text("paper-category-as-printed", NOISE, "kgo:categoryAsPrinted", required=False, several=True),
    Case("paper-about", "node", NEXUS, "schema:about", f"<{LG}>"),
    Case("paper-about", "disjoint", NEXUS, "schema:about", f"<{UPCYCLING}>"),
    Case("paper-about", "maxCount", NEXUS, "schema:about", ", ".join(f"<{LG}{n}>" for n in range(11))),
    Case("paper-mentions", "node", NEXUS, "schema:mentions", '"upcycling"'),
    *pattern(
        "paper-arxiv-id",
        NEXUS,
        "fabio:hasArXivId",
        '"2408.15901", "cs/9901001"',
        '"2408.15901v2"',
        required=False,
    ),
    *pattern(
        "paper-doi", NEXUS, "prism:doi", '"10.1/a", "10.1/b"', '"https://doi.org/10.1/a"', required=False
    ),
    *pattern(
        "paper-identifier",
        NEXUS,
        "schema:identifier",
        '"doi:10.1/a"',
        '"10.1/a"',
        required=False,
        several=True,
    ),
    Case("paper-registered", "nodeKind", NEXUS, "schema:sameAs", '"https://doi.org/10.1000/nexus"'),
    *text("paper-venue", NEXUS, "kgo:venueAsPrinted", required=False),
    *text("paper-detail", NEXUS, "schema:pagination", required=False, several=True),
    *text("paper-detail", NEXUS, "kgo:fieldAsPrinted", required=False, several=True),
    *text("paper-detail", NEXUS, "kgo:authorLeftOut", required=False, several=True),
    Case("paper-status", "in", NEXUS, "schema:creativeWorkStatus", '"in press"'),
    Case("paper-status", "maxCount", NEXUS, "schema:creativeWorkStatus", '"retracted", "in press"'),
    Case("paper-licence", "nodeKind", NEXUS, "dcterms:license", '"cc-by"'),
    Case("paper-web-page", "nodeKind", NEXUS, "schema:url", '"https://arxiv.org"'),
    Case("paper-cites", "nodeKind", NEXUS, "cito:cites", '"doi:10.1000/other"'),
    Case("paper-link", "class", NEXUS, "cito:retracts", f"<{SITE}>"),
    Case("paper-code-available", "in", NEXUS, "kgo:codeAvailable", "false"),
    Case("paper-code-available", "maxCount", NEXUS, "kgo:codeAvailable", "true, false"),
    Case(
        "paper-code-repository",
        "nodeKind",
        NEXUS,
        "schema:codeRepository",
        '"https://github.com/example/nexus"',
    ),
    Case("paper-code-repository", "pattern", NEXUS, "schema:codeRepository", "<javascript:alert(1)>"),
    Case("paper-figure", "class", NEXUS, "bido:holdsBibliometricDataInTime", f"<{SCORE}>, <{SITE}>"),
]

AUTHORSHIPS = [
    Case("authorship-role", "hasValue", SHOWN, "pro:withRole", "pro:editor"),
    Case("authorship-role", "maxCount", SHOWN, "pro:withRole", "pro:author, pro:editor"),
    Case("authorship-person", "node", SHOWN, "pro:isHeldBy", f"<{SITE}>"),
    *count("authorship-person", SHOWN, "pro:isHeldBy", f"<{LI}>, <{OTHER_LI}>"),
    Case("authorship-paper", "class", SHOWN, "pro:relatesToDocument", f"<{RECORD}>"),
    *count("authorship-paper", SHOWN, "pro:relatesToDocument", f"<{NEXUS}>, <{NOISE}>"),
    *integer("authorship-position", SHOWN, "schema:position", 1),
    *integer("authorship-first-position", HIDDEN, "kgo:minPosition", 1),
    *text("authorship-name", SHOWN, "kgo:nameAsPrinted"),
    *text("authorship-family", SHOWN, "kgo:familyNameAsPrinted", required=False),
    *text("authorship-usual-name", SHOWN, "schema:alternateName", required=False, several=True),
    Case("authorship-organisation", "class", SHOWN, "pro:relatesToOrganization", f"<{SITE}>"),
    *pattern(
        "authorship-identifier",
        SHOWN,
        "schema:identifier",
        '"orcid:0000-0002-1825-0097", "orcid:0000-0001-5109-3700"',
        '"0000-0002-1825-0097"',
        required=False,
        several=True,
    ),
    Case("authorship-basis", "in", HIDDEN, "kgo:basis", "kgo:PageOwner, kgo:Guess"),
    Case("authorship-basis", "minCount", SHOWN, "kgo:basis", ABSENT),
    Case("authorship-basis", "maxCount", SHOWN, "kgo:basis", "kgo:Byline, kgo:PageOwner"),
    Case("authorship-place", "or", SHOWN, "kgo:minPosition", "2"),
    Case("authorship-shown", "or", SHOWN, "schema:position", ABSENT),
]

PEOPLE = [
    Case("person-type", "hasValue", LI, "rdf:type", "foaf:Person"),
    *text("person-name", LI, "foaf:name"),
    *text("person-other-name", LI, "skos:altLabel", required=False, several=True),
    Case("person-registered", "nodeKind", LI, "schema:sameAs", '"https://orcid.org/0000-0002-1825-0097"'),
    *pattern(
        "person-identifier",
        LI,
        "schema:identifier",
        '"orcid:0000-0002-1825-0097"',
        '"orcid:0000"',
        required=False,
        several=True,
    ),
    Case("person-affiliation", "class", LI, "schema:affiliation", f"<{SITE}>"),
    Case("person-other-name", "disjoint", LI, "skos:altLabel", '"Wei Li"'),
    Case("person-unresolved", "in", OTHER_LI, "kgo:unresolved", "false"),
    Case("person-unresolved", "maxCount", OTHER_LI, "kgo:unresolved", "true, false"),
    Case("person-figure", "class", OTHER_LI, "bido:holdsBibliometricDataInTime", f"<{FIGURE}>, <{SITE}>"),
    *text("person-reason", LI, "kgo:reason", required=False, several=True),
    Case("person-derived-from", "class", LI, "prov:wasDerivedFrom", f"<{RECORD}>"),
    Case("page-type", "hasValue", PAGE, "rdf:type", "schema:ProfilePage"),
    Case("page-person", "node", PAGE, "foaf:primaryTopic", f"<{NEXUS}>"),
    Case("page-person", "maxCount", PAGE, "foaf:primaryTopic", f"<{LI}>, <{OTHER_LI}>"),
    *text("page-category", PAGE, "kgo:categoryAsPrinted", required=False, several=True),
    Case("page-source", "nodeKind", PAGE, "dcterms:source", f'"/{DOCUMENT}"'),
    Case("page-source", "pattern", PAGE, "dcterms:source", f"<{RECORD}>"),
    *count("page-source", PAGE, "dcterms:source", f"<{DOCUMENT}>, <document/more-ddddddddddddd>"),
    Case("candidate-nodes", "or", DOUBT, "kgo:candidate", f"<{LI}>, <{SITE}>"),
    *count("candidate-nodes", DOUBT, "kgo:candidate", f"<{LI}>, <{OTHER_LI}>, <{NEXUS}>"),
    Case("candidate-confidence", "datatype", DOUBT, "kgo:confidence", "1"),
    Case("candidate-confidence", "minInclusive", DOUBT, "kgo:confidence", "-0.1"),
    Case("candidate-confidence", "maxInclusive", DOUBT, "kgo:confidence", "1.1"),
    *count("candidate-confidence", DOUBT, "kgo:confidence", "0.5, 0.6"),
    Case("candidate-verdict", "in", DOUBT, "kgo:verdict", '"maybe"'),
    *count("candidate-verdict", DOUBT, "kgo:verdict", '"open", "same"'),
    *pattern("candidate-reason", DOUBT, "kgo:reason", '"for: x"', '"both are on one page"', several=True),
    Case("candidate-judge", "class", DOUBT, "prov:wasAttributedTo", f"<{LI}>"),
    *count("candidate-judge", DOUBT, "prov:wasAttributedTo", f"<{RULE}>, <{SITE}>"),
    Case("contradiction-concerns", "or", CONTRADICTION, "kgo:concerns", f"<{LI}>, <{SITE}>"),
    Case("contradiction-concerns", "minCount", CONTRADICTION, "kgo:concerns", ABSENT),
    *text("contradiction-text", CONTRADICTION, "schema:text"),
    Case("contradiction-judge", "class", CONTRADICTION, "prov:wasAttributedTo", f"<{LI}>"),
    *count("contradiction-judge", CONTRADICTION, "prov:wasAttributedTo", f"<{RULE}>, <{SITE}>"),
    *text("rule-definition", RULE, "skos:definition", required=False),
    *pattern("decision-line", DECISION, "kgo:entry", '"L3", "L4"', '"3"', required=False),
    *text("decision-text", DECISION, "schema:text", required=False),
    *text("decision-author", DECISION, "schema:author", required=False),
    Case("decision-date", "datatype", DECISION, "dcterms:date", '"2026"'),
    Case(
        "decision-date",
        "maxCount",
        DECISION,
        "dcterms:date",
        '"2026-03-01"^^xsd:date, "2026-03-02"^^xsd:date',
    ),
    *text("decision-reason", DECISION, "kgo:reason", required=False),
    Case("retired-successor", "nodeKind", RETIRED, "dcterms:isReplacedBy", '"Wei Li"'),
    Case("retired-successor", "maxCount", RETIRED, "dcterms:isReplacedBy", f"<{LI}>, <{OTHER_LI}>"),
    Case("retired-type", "maxCount", RETIRED, "rdf:type", "schema:Thing"),
]

FIGURES = [
    Case("figure-holder", "minCount", NEXUS, "bido:holdsBibliometricDataInTime", ABSENT, at=SCORE),
    Case("figure-holder", "maxCount", NOISE, "bido:holdsBibliometricDataInTime", f"<{SCORE}>", at=SCORE),
    Case("figure-site", "class", FIGURE, "bido:accordingTo", f"<{LI}>"),
    *count("figure-site", FIGURE, "bido:accordingTo", f"<{SITE}>, <site/other>"),
    Case("figure-value", "class", FIGURE, "bido:withBibliometricData", "25"),
    *count("figure-value", FIGURE, "bido:withBibliometricData", f"<{VALUE}>, <{SCORE_VALUE}>"),
    *text("figure-text", FIGURE, "schema:text"),
    Case("figure-source", "nodeKind", FIGURE, "prov:hadPrimarySource", f'"/{DOCUMENT}"'),
    Case("figure-source", "pattern", FIGURE, "prov:hadPrimarySource", f"<{RECORD}>"),
    *count("figure-source", FIGURE, "prov:hadPrimarySource", f"<{DOCUMENT}>, <document/more-ddddddddddddd>"),
    *text("figure-entry", FIGURE, "kgo:entry"),
    Case("value-measure", "or", VALUE, "bido:hasMeasure", "bido:journal-impact-factor"),
    *count("value-measure", VALUE, "bido:hasMeasure", f"bido:h-index, <{MEASURE}>"),
    Case("value-number", "or", VALUE, "bido:hasNumericValue", "25.0"),
    Case("value-number", "minInclusive", VALUE, "bido:hasNumericValue", "-25"),
    *count("value-number", VALUE, "bido:hasNumericValue", "25, 26"),
    *text("value-unit", SCORE_VALUE, "schema:unitText", required=False),
    *text("measure-name", MEASURE, "schema:name"),
    *text("measure-definition", MEASURE, "skos:definition"),
    *text("site-name", SITE, "schema:name"),
]

CONCEPTS = [
    Case("Label", "xone", "category/cs.CV", "kgo:paperCount", "1", ("Concept", "concept-broader")),
    *text("label-preferred", EXPERTS, "skos:prefLabel"),
    *text("label-other", EXPERTS, "skos:altLabel", required=False, several=True),
    Case("label-other", "disjoint", EXPERTS, "skos:altLabel", '"Mixture of Experts"'),
    Case("concept-type", "hasValue", "concept/new-aaaaaaaaaaaa2", "kgo:paperCount", "1"),
    Case("concept-type", "maxCount", EXPERTS, "rdf:type", "skos:Concept, mls:Model, mls:Task"),
    *integer("concept-paper-count", EXPERTS, "kgo:paperCount", 1),
    Case("concept-introduced-by", "node", EXPERTS, "kgo:introducedBy", f"<{SITE}>"),
    Case("concept-broader", "node", EXPERTS, "skos:broader", f"<{LG}>"),
    Case("concept-uses", "node", EXPERTS, "kgo:uses", f"<{SITE}>"),
    Case("concept-used-for", "node", EXPERTS, "kgo:usedFor", f"<{NEXUS}>"),
    Case("concept-builds-on", "node", EXPERTS, "kgo:buildsOn", f"<{NEXUS}>"),
    Case("concept-evaluated-on", "node", EXPERTS, "kgo:evaluatedOn", '"ImageNet"'),
    Case("concept-evaluated-by", "node", EXPERTS, "kgo:evaluatedBy", f"<{MEASURE}>"),
    Case("concept-compared-with", "node", EXPERTS, "kgo:comparedWith", f"<{SITE}>"),
    Case("concept-part-of", "node", EXPERTS, "kgo:partOf", f"<{SITE}>"),
    Case("concept-feature-of", "node", EXPERTS, "kgo:featureOf", '"depth"'),
    Case("concept-match", "nodeKind", UPCYCLING, "skos:exactMatch", '"upcycling"'),
    Case("topic-scheme", "class", TOPIC, "skos:inScheme", f"<{GROUP}>"),
    Case("topic-broader", "node", TOPIC, "skos:broader", f"<{EXPERTS}>"),
    Case("topic-elsewhere", "nodeKind", TOPIC, "skos:exactMatch", '"Q1"'),
    Case("topic-source", "nodeKind", TOPIC, "dcterms:source", f'"/{DOCUMENT}"'),
    Case("topic-source", "pattern", TOPIC, "dcterms:source", f"<{NEXUS}>"),
    Case("member-type", "hasValue", "category/cs.RO", "skos:inScheme", f"<{SCHEME}>"),
    Case("Category", "xone", LG, "skos:broader", ABSENT),
    Case("Category", "xone", LG, "skos:topConceptOf", f"<{SCHEME}>"),
    Case("category-scheme", "class", LG, "skos:inScheme", f"<{GROUP}>"),
    Case("category-scheme", "maxCount", LG, "skos:inScheme", f"<{SCHEME}>, <scheme/other>"),
    *pattern("category-code", LG, "skos:notation", '"cs.LG", "cs.ML"', '"machine learning"', required=False),
    Case("Label", "xone", LG, "skos:notation", ABSENT),
    Case("category-broader", "node", LG, "skos:broader", f"<{EXPERTS}>"),
    Case("category-broader", "maxCount", LG, "skos:broader", f"<{GROUP}>, <category/math.CV>"),
    Case("category-top", "class", GROUP, "skos:topConceptOf", f"<{LG}>", ("Scheme",)),
    Case("category-top", "maxCount", GROUP, "skos:topConceptOf", f"<{SCHEME}>, <scheme/other>"),
    *text("scheme-name", SCHEME, "skos:prefLabel"),
]

RECORDS = [
    Case("record-type", "hasValue", RECORD, "rdf:type", "kgo:Record"),
    Case("record-paper", "class", RECORD, "kgo:recordOf", f"<{EXPERTS}>"),
    *count("record-paper", RECORD, "kgo:recordOf", f"<{NEXUS}>, <{NOISE}>"),
    Case("record-document", "class", RECORD, "prov:hadPrimarySource", f"<{PAGE}>"),
    *count(
        "record-document", RECORD, "prov:hadPrimarySource", f"<{DOCUMENT}>, <document/more-ddddddddddddd>"
    ),
    *text("record-entry", RECORD, "kgo:entry"),
    *text("record-title", RECORD, "dcterms:title"),
    *text("record-byline", RECORD, "kgo:bylineAsPrinted", required=False),
    *pattern(
        "record-author-identifier",
        RECORD,
        "kgo:authorIdentifierAsPrinted",
        '"orcid:0000-0002-1825-0097", "orcid:0000-0001-5109-3700"',
        '"0000-0002-1825-0097"',
        required=False,
        several=True,
    ),
    *pattern(
        "record-affiliation",
        RECORD,
        "kgo:affiliationAsPrinted",
        '"W. Li: MIT", "W. Li: Lab"',
        '"MIT"',
        required=False,
        several=True,
    ),
    *text("record-date", RECORD, "kgo:dateAsPrinted", required=False),
    *text("record-category", RECORD, "kgo:categoryAsPrinted", required=False, several=True),
    *pattern(
        "record-identifier",
        RECORD,
        "schema:identifier",
        '"doi:10.1/a"',
        '"10.1/a"',
        required=False,
        several=True,
    ),
    *text("record-venue", RECORD, "kgo:venueAsPrinted", required=False),
    Case("record-cited", "class", RECORD, "dcterms:references", f"<{EXPERTS}>"),
    *integer("record-references", RECORD, "schema:numberOfItems", 1),
    *text("record-words", RECORD, "schema:keywords", required=False, several=True),
    *text("record-words", RECORD, "kgo:fieldAsPrinted", required=False, several=True),
    Case("document-type", "hasValue", DOCUMENT, "rdf:type", "schema:MediaObject"),
    Case("Entity", "or", SITE, "rdf:type", "prov:Agent, prov:Entity"),
    *text("document-path", DOCUMENT, "schema:name"),
    *pattern("document-hash", DOCUMENT, "schema:sha256", f'"{"0" * 64}", "{"1" * 64}"', '"0"'),
    *pattern(
        "document-media-type", DOCUMENT, "schema:encodingFormat", '"text/plain", "text/html"', '"plain"'
    ),
    *text("document-form", DOCUMENT, "dc:format"),
]

EVIDENCE = [
    Case("text-record", "class", TEXT, "prov:wasDerivedFrom", f"<{DOCUMENT}>"),
    *count("text-record", TEXT, "prov:wasDerivedFrom", f"<{RECORD}>, <record/more-rrrrrrrrrrrrr>"),
    *text("text-string", TEXT, "nif:isString", required=False),
    Case("span-text", "class", SPAN, "nif:referenceContext", f"<{RECORD}>"),
    Case("span-text", "minCount", f"{TEXT}#char=0,5", "rdf:type", "nif:String"),
    Case("span-text", "maxCount", SPAN, "nif:referenceContext", f"<{TEXT}>, <text/sssssssssssss>"),
    *text("span-words", SPAN, "nif:anchorOf", required=False),
    Case("span-concept", "node", SPAN, "itsrdf:taIdentRef", f"<{LG}>"),
    Case("statement-subject", "or", STATEMENT, "rdf:subject", f"<{SITE}>"),
    *count("statement-subject", STATEMENT, "rdf:subject", f"<{NEXUS}>, <{NOISE}>"),
    Case("statement-predicate", "nodeKind", STATEMENT, "rdf:predicate", '"about"'),
    *count("statement-predicate", STATEMENT, "rdf:predicate", "schema:about, schema:mentions"),
    Case("statement-object", "nodeKind", STATEMENT, "rdf:object", "[]"),
    *count("statement-object", STATEMENT, "rdf:object", f"<{EXPERTS}>, <{UPCYCLING}>"),
    *integer("statement-rank", STATEMENT, "kgo:rank", 1),
    *integer("statement-support", STATEMENT, "kgo:support", 1),
    Case("statement-confidence", "datatype", STATEMENT, "kgo:confidence", "1"),
    Case("statement-confidence", "minInclusive", STATEMENT, "kgo:confidence", "-0.1"),
    Case("statement-confidence", "maxInclusive", STATEMENT, "kgo:confidence", "1.1"),
    *count("statement-confidence", STATEMENT, "kgo:confidence", "0.5, 0.6", required=False),
    Case("statement-derived-from", "or", STATEMENT, "prov:wasDerivedFrom", f"<{TEXT}>"),
    Case("statement-derived-from", "minCount", STATEMENT, "prov:wasDerivedFrom", ABSENT),
    *text("statement-reason", STATEMENT, "kgo:reason", required=False, several=True),
]

ORGANISATIONS = [
    *text("organisation-name", ORGANISATION, "schema:name", several=True),
    *text("organisation-other-name", ORGANISATION, "skos:altLabel", required=False, several=True),
    Case("organisation-registered", "nodeKind", ORGANISATION, "schema:sameAs", '"https://ror.org/052gg0110"'),
    Case(
        "organisation-registered",
        "maxCount",
        ORGANISATION,
        "schema:sameAs",
        "<https://ror.org/052gg0110>, <https://ror.org/0abcdef12>",
    ),
    *pattern(
        "organisation-identifier",
        ORGANISATION,
        "schema:identifier",
        '"ror:052gg0110", "ror:0abcdef12"',
        '"052gg0110"',
        required=False,
    ),
]

DERIVED = [
    Case("paper-circle", "class", NEXUS, "kgo:circle", f"<{LI}>"),
    Case("paper-circle", "maxCount", NEXUS, "kgo:circle", f"<{CIRCLE}>, <{CIRCLE}x>"),
    *integer("counted-papers", LI, "kgo:knownPaperCount", 0, required=True),
    *integer("counted-coauthors", LI, "kgo:coauthorCount", 0, required=True),
    Case("form-text", "datatype", NEXUS, "skos:hiddenLabel", '"nexus"@en'),
    Case("form-text", "minLength", NEXUS, "skos:hiddenLabel", '""'),
    *integer("circle-size", CIRCLE, "kgo:memberCount", 2, required=True),
    Case("page-conflation", "datatype", PAGE, "kgo:conflation", "1"),
    Case("page-conflation", "minInclusive", PAGE, "kgo:conflation", "-0.1"),
    Case("page-conflation", "maxInclusive", PAGE, "kgo:conflation", "1.1"),
    Case("page-conflation", "maxCount", PAGE, "kgo:conflation", "0.1, 0.2"),
    Case("group-page", "class", PAPER_GROUP, "dcterms:isPartOf", f"<{LI}>"),
    *count("group-page", PAPER_GROUP, "dcterms:isPartOf", f"<{PAGE}>, <{PAGE}x>"),
    *integer("group-place", PAPER_GROUP, "schema:position", 1, required=True),
    Case("group-paper", "class", PAPER_GROUP, "dcterms:hasPart", f"<{NEXUS}>, <{LI}>"),
    Case("group-paper", "minCount", PAPER_GROUP, "dcterms:hasPart", ABSENT),
    Case("pair-concept", "node", PAIR, "skos:member", f"<{EXPERTS}>, <{LG}>"),
    Case("pair-concept", "minCount", PAIR, "skos:member", f"<{EXPERTS}>"),
    Case("pair-concept", "maxCount", PAIR, "skos:member", f"<{EXPERTS}>, <{UPCYCLING}>, <{UPCYCLING}x>"),
    *integer("pair-papers", PAIR, "kgo:support", 2, required=True),
    *text("list-name", LIST, "schema:name"),
    *integer("list-length", LIST, "schema:numberOfItems", 0, required=False),
    Case("list-item", "class", LIST, "schema:itemListElement", f"<{ITEM}>, <{LI}>"),
    *integer("item-place", ITEM, "schema:position", 1, required=True),
    *count("item-thing", ITEM, "schema:item", f"<{LI}>, <{NEXUS}>"),
    *integer("item-papers", ITEM, "kgo:support", 1, required=False),
]

DATASETS = [
    Case("dataset-type", "hasValue", DATASET, "rdf:type", "void:Dataset"),
    *text("dataset-title", DATASET, "dcterms:title"),
    *text("dataset-description", DATASET, "dcterms:description"),
    *pattern(
        "dataset-space", DATASET, "void:uriSpace", '"https://a.org/", "https://b.org/"', '"https://a.org"'
    ),
    Case("dataset-publisher", "nodeKind", DATASET, "dcterms:publisher", '"A library"'),
    *count("dataset-publisher", DATASET, "dcterms:publisher", "<http://a/1>, <http://a/2>", required=False),
    *text("publisher-name", PUBLISHER, "foaf:name"),
    Case("dataset-licence", "nodeKind", DATASET, "dcterms:license", '"CC0"'),
    *count("dataset-licence", DATASET, "dcterms:license", "<http://a/1>, <http://a/2>", required=False),
    *integer("dataset-triples", WHOLE, "void:triples", 0, required=True),
    Case("dataset-vocabulary", "nodeKind", DATASET, "void:vocabulary", '"dcterms/"'),
    Case("dataset-vocabulary", "pattern", DATASET, "void:vocabulary", "dcterms:title"),
    Case("dataset-class", "node", DATASET, "void:classPartition", f"<{PROPERTY_PART}>"),
    Case("dataset-source", "nodeKind", DATASET, "dcterms:source", '"Topics"'),
    Case("dataset-subset", "node", DATASET, "void:subset", "<graph/other>"),
    Case("dataset-distribution", "class", DATASET, "dcat:distribution", "<dataset/other>"),
    *text("distribution-title", DISTRIBUTION, "dcterms:title"),
    Case("distribution-media-type", "nodeKind", DISTRIBUTION, "dcat:mediaType", '"text/turtle"'),
    Case("distribution-licence", "nodeKind", DISTRIBUTION, "dcterms:license", '"CC BY"'),
    *count(
        "distribution-licence", DISTRIBUTION, "dcterms:license", "<http://a/1>, <http://a/2>", required=False
    ),
    *count("distribution-media-type", DISTRIBUTION, "dcat:mediaType", "<http://a/1>, <http://a/2>"),
    Case("dataset-property", "node", DATASET, "void:propertyPartition", f"<{CLASS_PART}>"),
    Case("class-part-class", "nodeKind", CLASS_PART, "void:class", '"Person"'),
    Case("class-part-class", "maxCount", CLASS_PART, "void:class", "foaf:Person, schema:Person"),
    *integer("class-part-entities", CLASS_PART, "void:entities", 1, required=True),
    Case("property-part-property", "nodeKind", PROPERTY_PART, "void:property", '"name"'),
    Case("property-part-property", "maxCount", PROPERTY_PART, "void:property", "foaf:name, schema:name"),
    *integer("property-part-triples", PROPERTY_PART, "void:triples", 1, required=True),
]

CLAIMS = [
    Case("claim-type", "hasValue", CLAIM, "rdf:type", "schema:Claim"),
    Case("claim-appearance", "node", CLAIM, "schema:appearance", f"<{LG}>"),
    *count("claim-appearance", CLAIM, "schema:appearance", f"<{NEXUS}>, <{NOISE}>"),
    Case("claim-about", "node", CLAIM, "schema:about", f"<{LG}>"),
    Case("claim-metric", "node", CLAIM, "kgo:metric", f"<{LG}>"),
    *count("claim-metric", CLAIM, "kgo:metric", f"<{EXPERTS}>, <{UPCYCLING}>", required=False),
    Case("claim-specified-by", "node", CLAIM, "mls:specifiedBy", f"<{LG}>"),
    *count("claim-specified-by", CLAIM, "mls:specifiedBy", f"<{EXPERTS}>, <{UPCYCLING}>", required=False),
    *choice("claim-kind", "kgo:claimKind", '"size", "count"'),
    *choice("claim-role", "kgo:claimRole", '"result", "setting"'),
    *choice("claim-bound", "kgo:bound", '"up to", "exact"'),
    *choice("claim-direction", "kgo:direction", '"increase", "decrease"', required=False),
    *choice("claim-outcome", "kgo:outcome", '"better", "worse"', required=False),
    *choice("claim-better-when", "kgo:betterWhen", '"higher", "lower"', required=False),
    *figure("claim-value", "schema:value"),
    *figure("claim-has-value", "mls:hasValue"),
    *figure("claim-min-value", "schema:minValue"),
    *figure("claim-max-value", "schema:maxValue"),
    Case("claim-value-reference", "class", CLAIM, "schema:valueReference", f"<{LG}>"),
    *figure("claim-uncertainty", "kgo:uncertainty"),
    *figure("claim-from-value", "kgo:fromValue"),
    *figure("claim-to-value", "kgo:toValue"),
    *text("claim-unit", CLAIM, "schema:unitText", required=False),
    *text("claim-comparator", CLAIM, "kgo:comparator", required=False),
    Case("claim-tested-on", "node", CLAIM, "kgo:testedOn", f"<{LG}>"),
    *text("claim-tested-on-as-printed", CLAIM, "kgo:testedOnAsPrinted", required=False),
    *text("claim-text", CLAIM, "schema:text", required=False),
    Case("claim-derived-from", "node", CLAIM, "prov:wasDerivedFrom", f"<{TEXT}>"),
]

CASES = [
    *PAPERS,
    *DERIVED,
    *AUTHORSHIPS,
    *PEOPLE,
    *ORGANISATIONS,
    *FIGURES,
    *CONCEPTS,
    *CLAIMS,
    *RECORDS,
    *EVIDENCE,
    *DATASETS,
]

NODES = {
    "Paper": NEXUS,
    "Authorship": SHOWN,
    "Person": LI,
    "Organisation": ORGANISATION,
    "Page": PAGE,
    "Figure": FIGURE,
    "Value": VALUE,
    "Measure": MEASURE,
    "Site": SITE,
    "Candidate": DOUBT,
    "Contradiction": CONTRADICTION,
    "Concept": EXPERTS,
    "Claim": CLAIM,
    "Category": LG,
    "Scheme": SCHEME,
    "Record": RECORD,
    "Document": DOCUMENT,
    "Text": TEXT,
    "Span": SPAN,
    "Statement": STATEMENT,
    "Circle": CIRCLE,
    "PaperGroup": PAPER_GROUP,
    "Publisher": PUBLISHER,
    "Pair": PAIR,
    "Dataset": DATASET,
}
"""Shape with a rule for IRIs → a node that is renamed against it, and made a blank node."""

POINTING = {
    ("Document", "pattern"): {"page-source", "figure-source"},
    ("Document", "nodeKind"): {"page-source", "figure-source"},
    ("Person", "nodeKind"): {"retired-successor"},
    ("Concept", "nodeKind"): {"statement-object"},
    ("Publisher", "nodeKind"): {"dataset-publisher"},
}
"""Shape and constraint → the rules of nodes that point to the renamed one, and look at its IRI too."""
