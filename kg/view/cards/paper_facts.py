"""What is told of where a paper appeared, in one order for the page and the site; `kg show` keeps it, too."""

from kg.rdf import vocabulary as v

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
    (v.FIELD_AS_PRINTED, "Also says"),
    (v.CLASS_AS_PRINTED, "Class"),
    (v.SUBJECT, "Categories"),
    (v.POSSIBLE_CATEGORY, "Perhaps in"),
    (v.BADGE, "Badge (unverified)"),
    (v.CODE_REPOSITORY, "Code"),
)
"""Property → what it is called."""
