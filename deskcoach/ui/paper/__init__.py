"""What is printed: the report for a physiotherapist and the plan for the wall, on sheets of A4.

`sheet` is the paper and what is written on it; `report` and `plan` lay their pages out. All of it
prints in grey. Qt writes no tags into a PDF (6.11): who needs them takes the page of HTML.
"""
