"""Builds what people install (`make packages`): wheel, Windows setup, Debian package, tar."""
