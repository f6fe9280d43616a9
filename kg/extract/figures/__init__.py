"""Numbers as a text prints them, with what they count: `up to 2.1%`, `from 24.8% to 2.0%`, `25,605 records`.

`numbers` finds each, with its `units` (`quantities`, `composed`, `countable`), `powers` and `thousands`;
`bounds`, `origins` and `confidence` see what the words around make of it; `finding` has them all, in order.
What a figure says of the paper is not read here, but in `kg.extract.claims`.
"""
