"""`python -m deskcoach` is `deskcoach`."""

from deskcoach.cli import entry

if __name__ == "__main__":
    entry()
