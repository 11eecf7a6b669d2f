# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Runs under the system's Python, which has pyatspi: works the window by keys and prints what the bus tells."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found,unused-ignore]

FLOWS = {
    "overview": (),
    "products": ("key ctrl+k", "type Products", "key Return"),
    "parties": ("key ctrl+k", "type Parties", "key Return"),
    "settings": ("key ctrl+k", "type Settings", "key Return"),
    "handbook": ("key F1",),
}
"""The keys that lead to each place, beginning where the one before ended."""


def everything(accessible: Any) -> Iterator[Any]:
    yield accessible
    for child in accessible:
        if child is not None:
            yield from everything(child)


def window(seconds: float = 40) -> Any:
    """Return the program on the bus as soon as it shows more than its first picture."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for program in pyatspi.Registry.getDesktop(0):
            if program.name == "Lodestone" and sum(1 for _ in everything(program)) > 60:
                return program
        time.sleep(0.5)
    raise SystemExit("the window did not come to the bus")


def told(program: Any) -> dict[str, Any]:
    """Return the names in sight, what can take the focus without a name, and what has the focus."""
    names, nameless, focused = [], [], []
    for one in everything(program):
        states = one.getState()
        if not states.contains(pyatspi.STATE_SHOWING):
            continue
        names.append(one.name)
        if states.contains(pyatspi.STATE_FOCUSABLE) and not one.name.strip():
            nameless.append(one.getRoleName())
        if states.contains(pyatspi.STATE_FOCUSED):
            focused.append([one.getRoleName(), one.name])
    return {"names": names, "nameless": nameless, "focused": focused}


def main() -> None:
    program = window()
    answers = {}
    for place, keys in FLOWS.items():
        for key in keys:
            subprocess.run(["xdotool", *key.split(maxsplit=1)], check=True)  # noqa: S607
            time.sleep(0.7)
        time.sleep(1.5)
        answers[place] = told(program)
        subprocess.run(["xdotool", "key", "Tab"], check=True)  # noqa: S607
        time.sleep(0.5)
        answers[place]["after_tab"] = told(program)["focused"]
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
