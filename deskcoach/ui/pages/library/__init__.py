"""The library: every exercise in cards, one exercise with its progress, the form of a new one.

`page` turns between them; `browse` has the cards and what there is to learn, `exercise` one
exercise, `form` its form with the `preview` of its session page, made of the `fields`.
"""
