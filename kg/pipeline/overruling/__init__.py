"""People overrule: what the lines of the curation file do to the things that rules find.

`directory` finds the things that a line means, also by `known_paths`: an `entry` is a name and where it
stands, `fitting` says how a text may fit it, `gone` tells what is there no more. `linking` reads the lines
that join and keep apart, `author_kinds` those that say who is an organisation, `orders` the others about one
thing. `deciding` puts rules and lines together for one kind of thing: `parts` gives every part its path,
`verdicts` keeps what was asked and answered. `renaming` and `descriptions` carry the orders out,
`hidden_names` also within words. Of lines about concepts, `identifying/identify.py` finds those that would
leave nothing to bear a name, `reporting/summary.py` those that say what is so anyway. The form of the file
is known to `kg.curation`.
"""
