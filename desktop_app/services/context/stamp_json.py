# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a paper was printed with, as plain values and back: it travels inside the paper, which can so be made again."""

from __future__ import annotations

import base64
import binascii
import dataclasses
import re
import typing
from collections.abc import Mapping, Sequence
from datetime import date
from types import NoneType
from typing import Any, Final

from desktop_app.basics.folding import fold_name
from desktop_app.basics.messages import Refused
from desktop_app.services.context.ports import SUMMARY_DRAFT, SUMMARY_REVIEWED, UNLESS_BLANK, Stamp

_WHAT: Final = "what the paper was printed with cannot be read"
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_DO: Final = "Check it with the version of the program that printed it, or a newer one"


def stamp_as_json(stamp: Stamp) -> dict[str, Any]:
    """Return everything that a stamp holds as plain values; a picture in base 64."""
    tree: dict[str, Any] = _as_json(stamp)
    return tree


def read_stamp(tree: object) -> Stamp:
    """Return the stamp that plain values describe.

    Errors: Refused if something is missing, of another kind, not known to this version, or no paper has it.
    """
    stamp = _read(Stamp, tree, "stamp")
    assert isinstance(stamp, Stamp)  # noqa: S101  for the type checker
    is_recorded = bool(stamp.entries)
    if (
        stamp.version < 1
        or is_recorded != bool(stamp.data_file)
        or (not is_recorded and (stamp.version > 1 or stamp.supersedes is not None))
        or not all(mark.nr > 0 and _SHA256.fullmatch(mark.sha256) for mark in stamp.entries)
        or stamp.summary not in ("", SUMMARY_DRAFT, SUMMARY_REVIEWED)
        or (stamp.reviewed_by and fold_name(stamp.reviewed_by) == fold_name(stamp.prepared_by))
    ):
        raise _refusal("stamp")
    return stamp


def _as_json(node: object) -> Any:
    match node:
        case bytes():
            return base64.b64encode(node).decode("ascii")
        case date():
            return node.isoformat()
        case tuple():
            return [_as_json(element) for element in node]
    if dataclasses.is_dataclass(node):
        return {
            field.name: _as_json(value)
            for field in dataclasses.fields(node)
            if (value := getattr(node, field.name)) or UNLESS_BLANK not in field.metadata
        }
    return node


def _read(kind: Any, node: object, where: str) -> Any:
    """Return plain values as what they stand for; ``kind`` is the declared type."""
    if dataclasses.is_dataclass(kind):
        return _read_fields(typing.cast("type", kind), node, where)
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        if not isinstance(node, Sequence) or isinstance(node, str):
            raise _refusal(where)
        return tuple(_read(inner[0], element, f"{where}[{at}]") for at, element in enumerate(node))
    if NoneType in inner:
        return None if node is None else _read(inner[0], node, where)
    try:
        if kind is date and isinstance(node, str):
            return date.fromisoformat(node)
        if kind is bytes and isinstance(node, str):
            return base64.b64decode(node, validate=True)
    except (ValueError, binascii.Error):
        raise _refusal(where) from None
    if type(node) is not kind:
        raise _refusal(where)
    return node


def _read_fields(kind: type, node: object, where: str) -> Any:
    if not isinstance(node, Mapping):
        raise _refusal(where)
    kinds = typing.get_type_hints(kind)
    if unknown := node.keys() - kinds.keys():
        raise _refusal(f"{where}.{min(map(str, unknown))}")
    try:
        return kind(
            **{name: _read(kinds[name], element, f"{where}.{name}") for name, element in node.items()}
        )
    except TypeError:
        raise _refusal(where) from None


def _refusal(where: str) -> Refused:
    return Refused(_WHAT, where=where, do=_DO)
