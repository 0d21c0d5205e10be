"""How a command ends, as a number: a reply carries it, and the command line exits with it."""

OK, FAULT, USAGE, NOT_RUNNING, REFUSED, FAILED = range(6)
