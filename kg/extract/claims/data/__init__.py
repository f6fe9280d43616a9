"""On what data the results of a text are: `93.2% accuracy on ImageNet`.

`lists` finds names in lists, `known` says which names stand for data, `placing` tells which list each figure
is of.
"""
