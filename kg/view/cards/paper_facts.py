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
    (v.WEB_PAGE, "Web page"),
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
    "editora": "Further editors", "editorb": "More editors", "editorc": "Still more editors",
    "chair": "Chair", "seriescreator": "Creator of the series", "collaborator": "Collaborator",
    "compiler": "Compiler", "continuator": "Continued by", "contributor": "Contributor",
    "curator": "Curator", "founder": "Founder", "guest": "Guest", "host": "Host", "narrator": "Narrator",
    "organizer": "Organised by", "originalauthor": "Original author", "producer": "Producer",
    "executiveproducer": "Executive producer", "redactor": "Redactor", "reviser": "Revised by",
    "scriptwriter": "Script by", "namea": "Also named", "nameb": "Named as well", "namec": "Named, too",
    "editortype": "Role of the editors", "editoratype": "Role of the further editors",
    "editorbtype": "Role of more editors", "editorctype": "Role of still more editors",
    "nameatype": "Role of those also named", "namebtype": "Role of those named as well",
    "namectype": "Role of those named, too", "mainsubtitle": "Subtitle of the whole",
    "maintitleaddon": "Added to the title of the whole", "translatedtitle": "Translated title",
    "epubdate": "On the web since", "listingdate": "Listed by arXiv on",
    "origpublication": "Originally published as", "chapter": "Chapter", "part": "Part", "medium": "Medium",
    "dimensions": "Size or length", "scale": "Scale", "section": "Section", "division": "Division",
    "jurisdiction": "Jurisdiction", "submitted": "Handed in", "availabledate": "Available since",
    "parttitle": "Title of the part", "supplementnumber": "Supplement", "pubstate": "State",
    "openaccess": "Open access", "commenton": "Comment on", "commentin": "Comment in",
    "erratumfor": "Erratum for", "erratumin": "Erratum in", "correctedfrom": "Corrected version of",
    "correctedin": "Corrected version in", "concernfor": "Expression of concern for",
    "concernin": "Expression of concern in", "retractionof": "Retraction of",
    "retractionin": "Retraction in", "partialretractionof": "Partial retraction of",
    "partialretractionin": "Partial retraction in", "retractedfrom": "Replaces the retracted",
    "retractedin": "Retracted and replaced in", "republishedfrom": "Republished from",
    "republishedin": "Republished in", "updateof": "Update of", "updatein": "Update in",
    "preprintof": "Preprint of", "preprintin": "Preprint in", "originalreportin": "Original report in",
    "summaryin": "Summary for patients in", "datadescribedin": "Data described in",
    "datausedin": "Data used in", "registration": "Registered trial", "databank": "In data banks",
    "eid": "Article number", "reportnumber": "Report number", "collaboration": "Collaboration",
    "affiliation": "Affiliations", "affiliations": "Institutions",
    "researcherid-numbers": "Numbers at Web of Science", "holder": "Holder", "subtitle": "Subtitle",
    "shorttitle": "Short title", "issuetitle": "Title of the issue",
    "issuesubtitle": "Subtitle of the issue", "journaltitleaddon": "Added to the title of the journal",
    "reprinttitle": "Title of the reprint", "booktitleaddon": "Added to the title of the book",
    "eventtitleaddon": "Added to the name of the event", "shortjournal": "Journal in short",
    "shortseries": "Series in short", "fjournal": "Journal in full", "fseries": "Series in full",
    "url": "Address", "eprint": "In an archive", "mrnumber": "MathSciNet", "zblnumber": "zbMATH",
    "zbmath": "Page at zbMATH", "jfm": "Jahrbuch", "mrreviewer": "Reviewed for MathSciNet by",
    "isrn": "ISRN", "ismn": "ISMN", "coden": "CODEN", "lccn": "Library of Congress",
    "responsibility": "Statement of responsibility", "addendum": "Addendum",
}  # fmt: skip
"""How a field in words begins → what readers call it; nothing for what is said of names that stand there."""


def called(words: str) -> tuple[str, str]:
    """What a field in words is called, and what it says: values may have commas, so that each has a line.

    Empty is the name of what need not be shown.

    >>> called("library: Leiden, UB, BPL 20"), called("colour: red")
    (('Kept at', 'Leiden, UB, BPL 20'), ('Also says', 'colour: red'))
    """
    name, mark, said = words.partition(": ")
    return (_CALLED[name], said) if mark and name in _CALLED else (ALSO, words)
