"""The pages of the window. Each is imported when it is first opened."""
