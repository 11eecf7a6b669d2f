# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Forms for suppliers of every kind: one part, forty, long and Chinese names, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from desktop_app.documents.asked_form import asked_document, print_asked
from desktop_app.services.context.paper_ports import AskedField, AskedForm, AskedSection, Writer
from tests.documents import printing

YES_NO: Final = (
    ("yes", "yes"),
    ("no", "no"),
    ("do_not_know", "do not know"),
    ("cannot_disclose", "cannot disclose"),
    ("refused", "refused"),
)
BOTH: Final = tuple((code, f"{text} 不便披露") for code, text in YES_NO)


def _sections(names: list[str], choices: tuple[tuple[str, str], ...]) -> Iterator[AskedSection]:
    number = 0
    for name in names:
        fields = []
        for label, of_field in (
            ("Grade", ()),
            ("Chinese technology used in mining?", choices),
            ("Separated", ()),
        ):
            fields.append(AskedField(f"ask {number}", label, "No. 61, Art. I(2)", "", "", of_field))
            number += 1
        yield AskedSection(name, (*fields, AskedField(f"ask {number}", "Type", known="II-PM-3")))
        number += 1
    signer = tuple(AskedField(f"ask {number + at}", label) for at, label in enumerate(("Name", "Day")))
    yield AskedSection("Answered by", signer)


def form(*names: str, choices: tuple[tuple[str, str], ...] = YES_NO, title: str = "Questions") -> AskedForm:
    """Return a form on some parts."""
    return AskedForm(
        title=title,
        number="rewerk-2026-11-24-0a1b2c3d",
        dated=date(2026, 11, 24),
        opening=("From Nordwerk to Rewerk.", "Give only what you may lawfully give."),
        sections=tuple(_sections(list(names), choices)),
        notes=("Figures: 4.2 or a range such as 1.1 to 1.9.",),
        writer=Writer("Nordwerk Antriebe GmbH", ("Esslingen",)),
        headings=("What is asked", "wanted by", "Answer"),
    )


FORMS: Final = {
    "one part": form("RW-4208 block magnet"),
    "two parts": form("RW-4208 block magnet", "RW-4300 arc magnet"),
    "40 parts": form(*(f"RW-{number} magnet" for number in range(40))),
    "long names": form("RW-1 " + "block magnet of the second series, coated and measured, " * 5),
    "Chinese names": form(
        "QY-1 弧形磁体", choices=BOTH, title="Questions for export control 出口管制事项询问表"
    ),
}


@cache
def printed(name: str, *, fillable: bool = False) -> bytes:
    """Return a form, or the same for the archive, without fields."""
    return print_asked(FORMS[name]) if fillable else printing.archived(asked_document(FORMS[name]))
