"""Pages of the window about what was done elsewhere: a file of another app, a session by hand."""
