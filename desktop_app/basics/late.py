# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of packages, modules and functions that are loaded when they are first asked for, so that a start is short."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from types import ModuleType
from typing import Any


def late_names(package: str, homes: Mapping[str, str]) -> tuple[list[str], Callable[[str], Any]]:
    """Return the ``__all__`` and ``__getattr__`` of a package; ``homes`` tells which names each module of it has."""
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def load(name: str) -> Any:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(importlib.import_module(f"{package}.{home_of[name]}"), name)

    return sorted(home_of), load


def late_module(name: str) -> ModuleType:
    """Return a stand-in for a module, which loads it when something of it is first asked for."""
    stand_in = ModuleType(name)
    stand_in.__dict__["__getattr__"] = lambda attribute: getattr(importlib.import_module(name), attribute)
    return stand_in


class LateObject:
    """Stands in for an object without arguments of its class, which is made when something of it is first asked for."""

    def __init__(self, module: str, name: str) -> None:
        self._make = late_function(module, name)

    @cached_property
    def _made(self) -> Any:
        return self._make()

    def __getattr__(self, attribute: str) -> Any:
        return getattr(self._made, attribute)


def late_function(module: str, name: str) -> Callable[..., Any]:
    """Return a function that calls another, whose module is loaded at the first call."""
    return partial(call_late, module, name)


def call_late(module: str, name: str, /, *arguments: Any, **named: Any) -> Any:
    """Load a module and call a function of it."""
    return getattr(importlib.import_module(module), name)(*arguments, **named)
