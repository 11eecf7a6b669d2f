# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Frozen dataclasses of our own behave as those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from dataclasses import field
from typing import Any

import pytest

from desktop_app.basics import frozen


class Plain:
    """Fields with and without defaults."""

    name: str
    amount: int = 3
    notes: list[str] = field(default_factory=list)
    hidden: str = field(default="x", repr=False, compare=False)
    worked_out: int = field(init=False, default=7)


class Named:
    """A class that compares itself, and fields that follow a star."""

    name: str
    number: int = field(default=1, kw_only=True)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.name.lower() == other.name.lower()


class Checked:
    """A class that checks what it is made of and sets a field itself."""

    low: int
    double: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "double", 2 * self.low)


class Empty:
    """No field at all."""


def both(template: type[Any], **how: Any) -> tuple[Any, Any]:
    """Return a class made by the standard library, and the same by ours."""
    spaces = ({k: v for k, v in vars(template).items() if k not in ("__dict__", "__weakref__")} for _ in "12")
    bare = [type(template.__name__, (), space) for space in spaces]
    how = {"frozen": True, "slots": True, **how}
    return dataclasses.dataclass(**how)(bare[0]), frozen.dataclass(**how)(bare[1])


CASES: tuple[Any, ...] = (
    (Plain, {}, ("a",), {"amount": 4}),
    (Plain, {"kw_only": True}, (), {"name": "a"}),
    (Named, {}, ("a",), {"number": 2}),
    (Checked, {}, (5,), {}),
    (Empty, {}, (), {}),
)


@pytest.mark.parametrize(("template", "how", "values", "named"), CASES)
def test_they_are_alike(template: type[Any], how: Any, values: Any, named: Any) -> None:
    theirs, ours = both(template, **how)
    left, right = theirs(*values, **named), ours(*values, **named)
    assert repr(left) == repr(right)
    assert dataclasses.asdict(left) == dataclasses.asdict(right)
    parameters = [inspect.signature(made).parameters.values() for made in (theirs, ours)]
    assert [(one.name, one.kind) for one in parameters[0]] == [(one.name, one.kind) for one in parameters[1]]
    assert theirs.__slots__ == ours.__slots__
    assert theirs.__match_args__ == ours.__match_args__
    assert right == ours(*values, **named)
    assert (right == 1) is False
    assert copy.copy(right) == right
    assert copy.deepcopy(right) == right
    assert not hasattr(right, "__dict__")
    if template is not Plain:  # a list is not hashed
        assert hash(left) == hash(right) == hash(ours(*values, **named))


@pytest.mark.parametrize(("template", "how", "values", "named"), CASES)
def test_nothing_is_set_or_deleted(template: type[Any], how: Any, values: Any, named: Any) -> None:
    first = next(iter(vars(template).get("__annotations__", {})), "")
    for made in both(template, **how) if first else ():
        instance = made(*values, **named)
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(instance, first, "b")
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(instance, first)
    with pytest.raises(TypeError):
        both(template, **how)[1](*values, **named, unknown=1)


def test_what_does_not_count_is_not_compared() -> None:
    _, ours = both(Plain)
    assert ours("a") == ours("a", hidden="other")
    assert ours("a") != ours("b")
    assert ours("a").notes is not ours("a").notes
    assert dataclasses.replace(ours("a"), amount=9).amount == 9


@frozen.dataclass(frozen=True, slots=True)
class Base:
    """A class to inherit from."""

    low: int
    high: int = 2


@frozen.dataclass(frozen=True, slots=True)
class Longer(Base):
    """A class with one field more."""

    name: str = ""


@frozen.dataclass
class Loose:
    """A class that is not frozen."""

    low: int = 1


def test_classes_inherit_fields_and_are_told_apart() -> None:
    assert repr(Longer(1, name="a")) == "Longer(low=1, high=2, name='a')"
    assert Longer(1) != Base(1)
    assert Longer(1) == Longer(1)
    assert len({Longer(1), Longer(1), Base(1)}) == 2
    assert pickle.loads(pickle.dumps(Longer(1, 3, "a"))) == Longer(1, 3, "a")  # noqa: S301  our own
    loose = Loose()
    loose.low = 2
    assert loose == Loose(2)


def test_a_start_makes_most_of_its_classes_so() -> None:
    counted = (
        "import dataclasses, desktop_app.services.schema.rows, desktop_app.domain.law.pack\n"
        "from desktop_app.services.schema.rows import ClientRow\n"
        "print(ClientRow.__init__.__code__.co_freevars[:1])"
    )
    done = subprocess.run([sys.executable, "-c", counted], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("('set_")
