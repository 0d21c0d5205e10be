"""A real Plasma for tests, in a chroot of Debian's packages."""
