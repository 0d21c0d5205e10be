"""After x."""


def after_pain(level: int) -> str:
    """Stub."""
    return "stop" if level >= 6 else "ease" if level >= 4 else "go on"
