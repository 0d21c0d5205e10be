"""What all tests share: how long Hypothesis looks."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("short", max_examples=60, stateful_step_count=40, deadline=None)
settings.register_profile(
    "long",
    max_examples=3000,
    stateful_step_count=80,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("DESKCOACH_HYPOTHESIS", "short"))
