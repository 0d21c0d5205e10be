"""JSON Schemas that say the same."""

import json
from inspect import cleandoc
from typing import Any


def in_one_order(schema: Any) -> Any:
    """The schema with its alternatives in one order and its texts without the margin that a
    docstring has in the code: releases of msgspec differ in both."""
    if isinstance(schema, dict):
        told = {name: in_one_order(value) for name, value in schema.items()}
        if isinstance(told.get("description"), str):
            told["description"] = cleandoc(told["description"])
        if "anyOf" in told:
            told["anyOf"] = sorted(told["anyOf"], key=lambda one: json.dumps(one, sort_keys=True))
        return told
    if isinstance(schema, list):
        return [in_one_order(one) for one in schema]
    return schema
