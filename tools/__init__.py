"""What developers run: the tour, pictures of the screens, measurements."""
