"""`python -m deskcoach` is `deskcoach`."""

from deskcoach.cli.main import entry

if __name__ == "__main__":
    entry()
