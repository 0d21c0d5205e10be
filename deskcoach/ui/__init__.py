"""Qt widgets and painting: shows view models, sends intentions back."""
