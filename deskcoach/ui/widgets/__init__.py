"""Small painted controls shared by the screens."""
