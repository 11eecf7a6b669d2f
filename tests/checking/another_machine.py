# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Prints papers, or checks them, as another Python on another machine does: the tests start it in a process of its own.

    python -m tests.checking.another_machine print FOLDER [HABIT ...]
    python -m tests.checking.another_machine verify FOLDER [HABIT ...]

A habit is something in which machines differ. Whether they do is tried without a second one at hand.
"""

from __future__ import annotations

import builtins
import json
import math
import sys
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any, Final

import pikepdf

from desktop_app.basics.quantity import Interval
from desktop_app.documents.register import print_register
from desktop_app.services.context.paper_ports import RegisterPicture
from tests import making
from tests.checking import memos
from tests.checking.judging import check, results
from tests.documents import test_register

_sum, _compress = builtins.sum, zlib.compress


def _add_one_by_one(numbers: Iterable[Any], /, start: Any = 0) -> Any:
    return reduce(add, numbers, start)


def _add_exactly(numbers: Iterable[Any], /, start: Any = 0) -> Any:
    listed = [*numbers, start]
    return (
        math.fsum(listed) if any(isinstance(number, float) for number in listed) else _sum(listed[:-1], start)
    )


def _adding(way: Callable[..., Any]) -> Callable[[], None]:
    return lambda: setattr(builtins, "sum", way)


def _pack_loosely() -> None:
    pikepdf.settings.set_flate_compression_level(1)
    zlib.compress = lambda content, *_, **__: _compress(content, 1)


HABITS: Final[Mapping[str, Callable[[], None]]] = {
    "adds-one-by-one": _adding(_add_one_by_one),
    "adds-exactly": _adding(_add_exactly),
    "packs-loosely": _pack_loosely,
}
"""How sums of floats were before Python 3.12 and are since; a library that packs otherwise."""
CASES: Final = ("p01", "p10", "p29", "p32")
SHIPMENTS: Final = ("NW-03", "NW-11")
REGISTER: Final = "register"
"""The name of the paper that carries no seal and is not checked."""


def printed() -> dict[str, bytes]:
    """Return papers by name: with long tables, every chart, owners, a logo, Chinese and Arabic words."""
    papers = {name: memos.memo(name) for name in ("refused", "chinese", "letter")}
    papers |= {name: memos.printed(making.load(name)) for name in CASES}
    papers |= {number: memos.shipment(number) for number in SHIPMENTS}
    papers["arabic"] = memos.printed(
        making.changed(making.load("p12"), parties__0__name="شركة المغناطيس الدائم 12")
    )
    shares = (
        ("NW-1", Interval(Fraction(1, 7000), Fraction(1, 300))),
        ("NW-2", Interval(Fraction(1, 9), None)),
    )
    picture = RegisterPicture(
        (("Licence", 17, 3), ("None", 31, 45)), ("before", "after"), shares, Fraction(1, 1000)
    )
    papers[REGISTER] = print_register(
        replace(test_register.register(40), picture=picture), test_register.STAMP
    )
    return papers


def main(task: str, folder: str, *habits: str) -> None:
    """Take on some habits, then print the papers into a folder, or write what a check of each in it comes to."""
    for habit in habits:
        HABITS[habit]()
    if task == "print":
        for name, paper in printed().items():
            (Path(folder) / f"{name}.pdf").write_bytes(paper)
        return
    checked = {file.stem: check(file.read_bytes()) for file in sorted(Path(folder).glob("*.pdf"))}
    sys.stdout.write(json.dumps({name: [one.answer, results(one)] for name, one in checked.items()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
