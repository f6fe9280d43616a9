"""The words that the page's script says itself, in one place; it fills in `{shown}`, `{total}`, `{names}`."""

WORDS = {
    "papers": "{shown} of {total} papers shown",
    "claims": "{shown} of {total} shown",
    "some": "{shown} of {total}",
    "kindsOff": "without {names}",
    "linesOff": "without lines for {names}",
    "all": "all",
    "dated": "known",
    "allOn": "all",
    "allOff": "none",
    "noCategory": "without a certain category",
    "notDrawn": "Not drawn here; concepts that papers only mention are not drawn.",
    "unresolved": "unresolved",
    "copied": "Copied. Paste it as a line of its own into curation.tsv:",
    "notCopied": "Copy this line into curation.tsv:",
    "search": {
        "graph": "Search papers, people, concepts",
        "claims": "Filter the claims by words",
        "list": "Filter the list by words",
    },
}
"""Name in the script → what it says."""
