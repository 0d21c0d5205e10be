"""The session player: one full window, read from a mat.

`player` holds it together and sends back what is pressed; `work`, `rest`, `pain` and
`start_end` are its screens (`stage` says what each can be asked), `actions` the row of buttons with
their keys, `safety` the check before it.
"""
