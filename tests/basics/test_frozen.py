# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Frozen classes of ours are made and behave like those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics import frozen


class _Line:
    part: str
    quantity: int = 1
    notes: list[str] = dataclasses.field(default_factory=list, compare=False)
    hidden: str = dataclasses.field(default="", repr=False, hash=False)
    length: int = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", len(self.part))


def _copy_of(name: str) -> type[Any]:
    fields = {key: vars(_Line)[key] for key in ("quantity", "notes", "hidden", "length", "__post_init__")}
    body = {"__annotations__": _Line.__annotations__, "__module__": __name__, "__qualname__": name, **fields}
    return type(name, (), copy.copy(body))


Ours: type[Any] = frozen.dataclass(frozen=True, slots=True)(_copy_of("Ours"))
Theirs: type[Any] = dataclasses.dataclass(frozen=True, slots=True)(_copy_of("Theirs"))
TEXTS = st.text("abc", max_size=2)
LINES = st.tuples(TEXTS, st.integers(0, 2), st.lists(TEXTS, max_size=1), TEXTS)


@given(LINES, LINES)
def test_they_compare_hash_print_and_convert_alike(one: Any, other: Any) -> None:
    ours, theirs = Ours(*one), Theirs(*one)
    assert (ours == Ours(*other)) == (theirs == Theirs(*other))
    assert (hash(ours) == hash(Ours(*other))) == (hash(theirs) == hash(Theirs(*other)))
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert ours != theirs


def test_their_fields_and_arguments_are_alike() -> None:
    def shape(kind: type[Any]) -> list[tuple[Any, ...]]:
        return [
            (one.name, one.type, one.init, one.repr, one.compare, one.hash)
            for one in dataclasses.fields(kind)
        ]

    assert shape(Ours) == shape(Theirs)
    assert list(inspect.signature(Ours).parameters) == list(inspect.signature(Theirs).parameters)
    assert Ours.__slots__ == Theirs.__slots__
    assert Ours.__match_args__ == Theirs.__match_args__
    wrong: list[tuple[Any, ...]] = [(), ("a", 1, [], "", 3)]
    for arguments in wrong:
        for kind in (Ours, Theirs):
            with pytest.raises(TypeError):
                kind(*arguments)


def test_they_are_copied_replaced_and_pickled() -> None:
    line = Ours("rotor", notes=["new"])
    for other in (copy.copy(line), copy.deepcopy(line), pickle.loads(pickle.dumps(line))):  # noqa: S301  our own
        assert other == line
        assert other.notes == ["new"]
        assert other.length == 5
    assert dataclasses.replace(line, part="hub") == Ours("hub")
    assert Ours("a").notes is not Ours("a").notes


@pytest.mark.parametrize("name", ["part", "strange"])
def test_nothing_is_set_or_deleted(name: str) -> None:
    line = Ours("rotor")
    with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot assign to field '{name}'"):
        setattr(line, name, "hub")
    with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot delete field '{name}'"):
        delattr(line, name)
    assert line.part == "rotor"
