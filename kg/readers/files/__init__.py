"""Bytes on a disk → what readers go through: files, unpacked, as lines, objects and elements."""
