"""The person's own exercises on the disk: their files, what was deleted of them."""
