"""People overrule: what the lines of the curation file do to the things that rules find.

`directory` finds the things that a line means, also by `known_paths`: an `entry` is a name and where it
stands, `ways` say how a text may fit it, `once` tells what is gone. `linking` reads the lines that join and
keep apart, `author_kinds` those that say who is an organisation, `orders` the others about one thing.
`deciding` puts rules and lines together for one kind of thing: `parts` gives every part its path,
`verdicts` keeps what was asked and answered. `renaming` and `descriptions` carry the orders out,
`hidden_names` also within words. Of lines about concepts, `needless` finds those that say what is so
anyway, `unnamed` those that would leave nothing to bear a name. The form of the file is known to
`kg.curation`.
"""
