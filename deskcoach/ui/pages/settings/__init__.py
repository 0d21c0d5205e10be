"""The settings.

`page` is the list, `row` one value, `words` are their names, `data` is about the person's data.
"""
