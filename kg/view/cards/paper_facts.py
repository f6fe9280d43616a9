"""What is told of where a paper appeared, in one order for the page and the site; `kg show` keeps it, too."""

from collections.abc import Mapping

from kg.rdf import vocabulary as v

ALSO = "Also says"
"""What has no property of its own, but for what `called` knows by name."""

PAPER_FACTS = (
    (v.STATUS, "Status"),
    (v.VENUE, "Venue"),
    (v.VOLUME, "Volume"),
    (v.NUMBER, "Number"),
    (v.PAGES, "Pages"),
    (v.EDITORS_AS_PRINTED, "Editors"),
    (v.SERIES_AS_PRINTED, "Series"),
    (v.EDITION, "Edition"),
    (v.PUBLISHER, "Publisher"),
    (v.ISSN, "ISSN"),
    (v.ISBN, "ISBN"),
    (v.CITATION, "Cited as"),
    (v.IDENTIFIER, "Identifiers"),
    (v.WEB_PAGE, "Page"),
    (v.LICENSE, "Licence"),
    (v.RIGHTS, "Licence"),
    (v.LANGUAGE, "Language"),
    (v.COMMENT, "Comment"),
    (v.FIELD_AS_PRINTED, ALSO),
    (v.CLASS_AS_PRINTED, "Class"),
    (v.SUBJECT, "Categories"),
    (v.POSSIBLE_CATEGORY, "Perhaps in"),
    (v.BADGE, "Badge (unverified)"),
    (v.CODE_REPOSITORY, "Code"),
)
"""Property → what it is called."""
_CALLED: Mapping[str, str] = {
    "type": "Type", "translator": "Translator", "recipient": "Recipient", "library": "Kept at",
    "revieweditem": "Reviews", "reviewedauthor": "Author reviewed", "origtitle": "Original title",
    "origdate": "Original date", "origlanguage": "Original language", "origpublisher": "Original publisher",
    "origlocation": "Original place", "location": "Place", "volumes": "Volumes", "pagetotal": "Pages in all",
    "eventtitle": "Event", "eventdate": "Date of the event", "venue": "Place of the event",
    "illustrator": "Illustrator", "director": "Director", "interviewer": "Interviewer",
    "performer": "Performer", "composer": "Composer", "foreword": "Foreword by", "afterword": "Afterword by",
    "introduction": "Introduction by", "commentator": "Commentator", "annotator": "Annotator",
    "bookauthor": "Author of the book", "serieseditor": "Editors of the series", "funder": "Funder",
    "organization": "Organisation", "howpublished": "Published as", "version": "Version",
    "note": "Note", "accession": "Accession number", "familyname": "",
}  # fmt: skip
"""How a field in words begins → what readers call it; nothing for what is said of names that stand there."""


def called(words: str) -> tuple[str, str]:
    """What a field in words is called, and what it says: values may have commas, so that each has a line.

    Empty is the name of what need not be shown.

    >>> called("library: Leiden, UB, BPL 20"), called("openaccess: gold")
    (('Kept at', 'Leiden, UB, BPL 20'), ('Also says', 'openaccess: gold'))
    """
    name, mark, said = words.partition(": ")
    return (_CALLED[name], said) if mark and name in _CALLED else (ALSO, words)
