"""One thin file for each thing outside."""
