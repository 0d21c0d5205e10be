"""JSON Schemas that say the same."""

import json
from typing import Any


def in_one_order(schema: Any) -> Any:
    """The schema with its alternatives in one order: releases of msgspec differ in it."""
    if isinstance(schema, dict):
        told = {name: in_one_order(value) for name, value in schema.items()}
        if "anyOf" in told:
            told["anyOf"] = sorted(told["anyOf"], key=lambda one: json.dumps(one, sort_keys=True))
        return told
    if isinstance(schema, list):
        return [in_one_order(one) for one in schema]
    return schema
