"""People overrule: what the lines of the curation file do to the things that rules find.

`directory` finds the things that a line means, also by `known_paths`. `linking` reads the lines that join and
keep apart, `orders` those about one thing. `deciding` puts rules and lines together for one kind of thing:
`parts` gives every part its path, `verdicts` keeps what was asked and answered. `renaming` and `descriptions`
carry the orders out. The form of the file is known to `kg.curation`.
"""
