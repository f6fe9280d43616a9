"""What the figures of a text say: metric, direction, comparator, role.

The way of the data: a sentence becomes words with parts of speech (`reading`) that make `phrases`, each
figure has the words that speak of it (`clauses`, `gaps`, `groups`), from which is read what it says
(`stated`): what changed (`changes`), whom it is against (`comparison`). What it takes from those beside it
comes after (`pairs`, `taken`, `respectively`, `ends`), then which bare numbers are values (`values`, joined
by `settled`), and which figures are no results (`roles`). `finding` makes claims of them.
"""
