"""Whether a graph still says what its documents print: the readers read them again, and the two are compared.

It proves that words stand where the graph says, not that they were understood rightly. This room joins the
floors: `stated` asks the graph, `printed` reads the documents, `comparison` is pure.
"""

from kg.proof.fall import Fall, FallKind, Verification
from kg.proof.verification import verify_graph

__all__ = ["Fall", "FallKind", "Verification", "verify_graph"]
