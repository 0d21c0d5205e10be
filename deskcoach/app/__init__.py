"""The use cases: they own the state and carry out through ports what the core decides."""
