"""The words that the page's script says itself, in one place; it fills in what stands in braces."""

UNDRAWN = "… and {count} more not drawn"
"""What the details say of neighbours that are left out."""
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
    "notDrawn": (
        "No paper, person, concept or category in the picture has the name, identifier or key “{words}”; "
        "concepts that papers only mention are not drawn. Try fewer or shorter words; Esc clears them."
    ),
    "found": "{count} found",
    "alsoFound": "… and {count} more: type more of the name.",
    "elsewhere": "Search the whole graph for “{words}”",
    "noClaim": {
        "typed": "No claim has “{words}” in its row or its sentence. Try fewer or shorter words.",
        "both": "No claim that the filters leave has “{words}” in its row or its sentence.",
        "filtered": "The filters leave no claim.",
    },
    "noEntry": {
        "typed": "Nothing in the list has “{words}” in its names or its note. Try fewer or shorter words.",
        "both": "Nothing that the filters leave has “{words}” in its names or its note.",
        "filtered": "The filters leave nothing.",
    },
    "unresolved": "unresolved",
    "chosen": "{name} · chosen",
    "joined": "{name} · chosen, joined with {count} in the picture",
    "end": "Nothing more {way}.",
    "endBeside": "Nothing more {way} among the neighbours of {name}. Escape clears the choice.",
    "ways": {
        "ArrowLeft": "to the left",
        "ArrowRight": "to the right",
        "ArrowUp": "above",
        "ArrowDown": "below",
    },
    "unknown": {
        "kind": "Not in the picture",
        "note": (
            "The address of this page names it, but it is not in the picture: it may be of another graph, or "
            "a concept that papers only mention. kg search and the site find all."
        ),
    },
    "pathTo": "Path to …",
    "pathFrom": "Path from {name} to …",
    "path": {
        "kind": "Path",
        "title": "From {from} to {to}",
        "one": "1 step",
        "steps": "{steps} steps, none of the shown ways is shorter",
        "around": "{steps} steps, the shortest way that does not lead through a category",
        "none": "Nothing that is shown leads from one to the other. Clear the filters to look everywhere.",
    },
    "selection": {
        "kind": "Selection",
        "one": "1 node",
        "many": "{count} nodes",
        "lead": "Save has them as CSV, BibTeX and Turtle.",
    },
    "partly": "{seen} of {all} nodes are drawn, the best connected in view. Come closer to see more.",
    "undrawn": UNDRAWN,
    "added": "{count} added to them",
    "addedOne": "1 added to them",
    "addedEntry": "added to the picture",
    "addedClaims": "Claims of the {count} papers that were added are not in this table, but on their pages.",
    "addedClaimsOne": "Claims of the paper that was added are not in this table, but on its page.",
    "relations": "Relations",
    "fetched": "Its other neighbours",
    "expand": "Show its other neighbours ({count})",
    "left": "{count} more neighbours are not shown: the best connected come first.",
    "failed": "The server did not answer. Try again.",
    "page": "Its page on this site",
    "colours": {"rest": "others", "noYear": "no year"},
    "play": "Play",
    "pause": "Pause",
    "copied": "Copied. Paste it as a line of its own into curation.tsv:",
    "notCopied": "Copy this line into curation.tsv:",
    "search": {
        "graph": "Search papers, people, concepts",
        "claims": "Filter the claims by words",
        "list": "Filter the list by words",
    },
}
"""Name in the script → what it says."""

OF_PART = WORDS | {
    "unknown": {
        "kind": "Not in the picture",
        "note": (
            "The address of this page names it, but it is not in the picture: only the best connected of "
            "this graph are drawn. kg search and the site find all."
        ),
    },
    "notDrawn": (
        "Nothing in the picture has the name, identifier or key “{words}”; but only the best connected of "
        "this graph are drawn: kg search and the site find all. Try fewer or shorter words; Esc clears them."
    ),
}
"""The same where not all that could be drawn is."""

AROUND = WORDS | {
    "unknown": {
        "kind": "Not in the picture",
        "note": (
            "The address of this page names it, but it is not in the picture, which has what is around one "
            "thing. kg search and the site find all."
        ),
    },
    "notDrawn": (
        "Nothing in the picture has the name, identifier or key “{words}”; but only what is around one thing "
        "is drawn: kg search and the site find all. Try fewer or shorter words; Esc clears them."
    ),
}
"""The same where only what is around one thing is drawn."""
