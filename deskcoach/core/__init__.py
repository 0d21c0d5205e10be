"""The pure rules: values in, values out. No clock, no I/O, no Qt."""
