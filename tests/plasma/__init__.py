"""The program on a real Plasma, on X11 and on Wayland (`make test-plasma`)."""
