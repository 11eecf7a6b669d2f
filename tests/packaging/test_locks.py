# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every extra that a locked library asks of another is pinned in the lock.

A pip before 24 takes ``coverage[toml]`` and ``coverage`` for two requirements: where the lock pins only the second, it
looks for the first outside the lock and stops with "all requirements must have their versions pinned".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TREE = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "packaging/requirements-build.lock")
PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[(?P<extras>[^]]+)\])?==", re.MULTILINE)


def pinned_extras(lock: str) -> dict[str, set[str]]:
    """Return the extras that the text of a lock pins, by library."""
    pinned: dict[str, set[str]] = {}
    for line in PINNED.finditer(lock):
        extras = {canonicalize_name(extra) for extra in (line["extras"] or "").split(",") if extra}
        pinned.setdefault(canonicalize_name(line["name"]), set()).update(extras)
    return pinned


def wanted_extras(requirements: Iterable[str], extras: set[str]) -> Iterator[tuple[str, str]]:
    """Yield library and extra for each extra in the requirements of a library that is installed with ``extras``."""
    for requirement in map(Requirement, requirements):
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in extras | {""}):
            yield from (
                (canonicalize_name(requirement.name), canonicalize_name(e)) for e in requirement.extras
            )


def missing_extras(lock: str, requirements_of: Callable[[str], list[str] | None] = requires) -> list[str]:
    """Return the extras that the locked libraries ask for and that the lock does not pin."""
    pinned = pinned_extras(lock)
    missing = []
    for library, extras in pinned.items():
        try:
            requirements = requirements_of(library) or []
        except PackageNotFoundError:  # of another system or Python, or needed for the build alone
            continue
        missing += [
            f"{library} asks for {name}[{extra}]"
            for name, extra in wanted_extras(requirements, extras)
            if extra not in pinned.get(name, set())
        ]
    return missing


@pytest.mark.parametrize("lock", LOCKS)
def test_each_extra_that_is_asked_for_is_pinned(lock: str) -> None:
    text = (TREE / lock).read_text("utf-8")
    assert len(pinned_extras(text)) > 10
    assert missing_extras(text) == []


@pytest.mark.parametrize(
    ("lock", "missing"),
    [
        ("coverage==7.17.4 \\\npytest-cov==7.1.0 \\\n", ["pytest-cov asks for coverage[toml]"]),
        ("coverage[toml]==7.17.4 \\\npytest-cov==7.1.0 \\\n", []),
        ("Coverage[TOML]==7.17.4\npytest_cov==7.1.0\n", []),
        ("pytest-cov==7.1.0\n", ["pytest-cov asks for coverage[toml]"]),
        ("sqlmodel[asyncio]==1\nsqlalchemy==2\n", ["sqlmodel asks for sqlalchemy[asyncio]"]),
        ("sqlmodel==1\nsqlalchemy==2\n", []),
    ],
)
def test_a_lock_that_lost_an_extra_is_found(lock: str, missing: list[str]) -> None:
    requirements = {
        "pytest-cov": ["coverage[toml]>=7.10.6", "pluggy>=1.2"],
        "sqlmodel": ['SQLAlchemy[asyncio]; extra == "asyncio"', "SQLAlchemy"],
    }
    assert missing_extras(lock, lambda library: requirements.get(library)) == missing
