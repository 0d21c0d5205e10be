"""A picture of every screen, and its judge (`make shots`): `camera` takes, `judge` looks."""
