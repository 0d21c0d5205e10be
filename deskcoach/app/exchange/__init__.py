"""Sets of other apps taken in, and taken out again: the use case and what it needs from outside."""
