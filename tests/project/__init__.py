"""The project itself: what it is built with, and its tools."""
