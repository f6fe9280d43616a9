"""What a text says that one thing has to do with another.

What the network sees (`linked`) and what wordings say (`wordings`, over a `sketch` of the sentence) are
told by `finding`, each said once.
"""
