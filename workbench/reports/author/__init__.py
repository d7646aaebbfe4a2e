"""Into the author's own file: the manuscript itself with what was found in its margin."""
