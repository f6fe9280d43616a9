"""Identifiers, codes and addresses in texts, in the form that their registries give them."""
