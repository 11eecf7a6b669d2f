# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Frozen dataclasses that are made in a quarter of the time, for modules that every start of the program loads.

The standard library writes, compiles and runs the text of six methods for each class, 0.6 ms; a start makes hundreds of
classes. Here the text of ``__init__`` alone is compiled at once, that of comparing and hashing at its first use.
Fields, ``replace``, ``asdict``, comparing, hashing, copying and the errors are those of the standard library.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, kw_only=False, **others):
        """Return a class as a dataclass; all but frozen ones with slots are left to the standard library."""

        def make(cls):
            if not (frozen and slots) or others:
                return dataclasses.dataclass(cls, frozen=frozen, slots=slots, kw_only=kw_only, **others)
            own = set(vars(cls))
            hashes_itself = vars(cls).get("__hash__") is not None
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
            fields = dataclasses.fields(made)
            compared = [field.name for field in fields if field.compare]
            hashed = [field.name for field in fields if (field.compare if field.hash is None else field.hash)]
            same = f"{_values('self', compared)} == {_values('other', compared)}"
            methods = {
                "__init__": _init(made, fields),
                "__repr__": _repr(tuple(field.name for field in fields if field.repr)),
                "__eq__": _compiled_at_first_call(
                    made,
                    "__eq__(self, other)",
                    f"return {same} if other.__class__ is self.__class__ else NotImplemented",
                ),
                "__setattr__": _refuse_to_set,
                "__delattr__": _refuse_to_delete,
                "__getstate__": _getstate,
                "__setstate__": _setstate,
            }
            for name, method in methods.items():
                if name not in own:
                    setattr(made, name, method)
            if not hashes_itself:
                body = f"return hash({_values('self', hashed)})"
                made.__hash__ = _compiled_at_first_call(made, "__hash__(self)", body)
            return made

        return make if cls is None else make(cls)


def _init(made: type[Any], fields: tuple[dataclasses.Field[Any], ...]) -> Any:
    """Return the method that sets the fields, through their slots, which is faster than by their names."""
    scope: dict[str, Any] = {"MISSING": dataclasses.MISSING}
    positional, keywords, body = ["self"], list[str](), list[str]()
    for field in fields:
        name, value = field.name, field.name
        scope[f"set_{name}"] = getattr(made, name).__set__
        if field.default_factory is not dataclasses.MISSING:
            scope[f"make_{name}"] = field.default_factory
            value = f"make_{name}() if {name} is MISSING else {name}" if field.init else f"make_{name}()"
        elif field.default is not dataclasses.MISSING:
            scope[f"default_{name}"] = field.default
            value = name if field.init else f"default_{name}"
        elif not field.init:
            continue  # __post_init__ sets it
        if field.init:
            default = "MISSING" if f"make_{name}" in scope else f"default_{name}"
            parameter = f"{name}={default}" if default in scope else name
            (keywords if field.kw_only else positional).append(parameter)
        body.append(f"set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        body.append("self.__post_init__()")
    parameters = ", ".join([*positional, *(["*"] if keywords else []), *keywords])
    lines = "; ".join(body) or "pass"
    text = f"def make({', '.join(scope)}):\n def __init__({parameters}):\n  {lines}\n return __init__"
    defined: dict[str, Any] = {}
    exec(text, sys.modules[made.__module__].__dict__, defined)  # noqa: S102  as the standard library does
    init = defined["make"](**scope)
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {field.name: field.type for field in fields if field.init} | {"return": None}
    return init


def _repr(names: tuple[str, ...]) -> Any:
    def represent(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return represent


def _compiled_at_first_call(made: type[Any], head: str, body: str) -> Any:
    """Return a method whose text is compiled when it is first called: few classes are compared or hashed at all."""
    name = head.partition("(")[0]

    def compile_and_call(*arguments: Any) -> Any:
        scope: dict[str, Any] = {}
        exec(f"def {head}:\n {body}", scope)  # noqa: S102  as the standard library does
        setattr(made, name, scope[name])
        return scope[name](*arguments)

    return compile_and_call


def _values(instance: str, names: Iterable[str]) -> str:
    return f"({''.join(f'{instance}.{name}, ' for name in names)})"


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _setstate(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
