"""Words of a text and the word lists that rules are written in."""
