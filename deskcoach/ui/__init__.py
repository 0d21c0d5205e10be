"""Qt widgets and painting: shows view models, sends commands back."""
