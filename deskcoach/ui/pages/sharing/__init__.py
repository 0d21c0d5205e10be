"""What a person hands on: a report that goes back, exercises and routines given away as a pack."""
