"""Opens a graph and asks it bounded queries: none can run away, change the graph or reach the network."""

from kg.store.graph import Graph, open_graph
from kg.store.result import Form, Format, Result, Value

__all__ = ["Form", "Format", "Graph", "Result", "Value", "open_graph"]
