"""The first steps: `page` turns between the `panels`, which are made of `parts`."""
