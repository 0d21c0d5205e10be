"""The past as pages: sums of weeks from the log become `view_models`."""
