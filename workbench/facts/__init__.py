"""Claims to facts, each a value in its slot; the one measure of the same slot; who states what."""
