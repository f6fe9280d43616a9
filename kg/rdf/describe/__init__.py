"""From values to descriptions: what the graph says of each paper, person, concept, document.

Pure functions, one for each kind of node; `docs/vocabulary.md` is their specification. Only the build uses
this room: what is downstairs knows the graph by its vocabulary alone.
"""
