# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Ten changes of the law, as somebody makes them in the workbook after reading an invented notice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from tests.law_files import LawBook

VERSION, KNOWN, NOTICE = "2026.12.90", "2026-11-20", "INVENTED-2026-88"


def put_notice(book: LawBook, dated: str, **cells: str) -> None:
    """Put an invented notice on the sheet of notices, with its own day."""
    book.add(
        "Notices",
        id=NOTICE,
        short="No. 88 of 2026",
        title="Invented",
        issuer="Ministry of Commerce",
        dated=dated,
        kind="announcement",
        subject="Invented",
        sources="S50",
        confidence="C",
        url="https://example.org/",
        seen=dated,
        **cells,
    )
    step = {"state": "in_force", "from": dated, "issued": dated, "instrument": NOTICE}
    book.add("Days", law=NOTICE, **step)


def put_step(book: LawBook, first: str, last: str, issued: str) -> None:
    step = {"state": "in_force", "from": first, "until": last, "issued": issued, "instrument": NOTICE}
    book.add("Days", law="MOFCOM-GAC-2025-70", **step)


def extend(book: LawBook) -> None:
    book.head(known_to=KNOWN)
    put_notice(book, "2026-11-06")
    put_step(book, "2026-11-11", "2027-01-10", "2026-11-06")


def let_lapse(book: LawBook) -> None:
    book.head(known_to=KNOWN)


def end(book: LawBook) -> None:
    put_notice(book, "2026-10-05")
    put_step(book, "2025-11-07", "2026-10-07", "2026-10-05")


def add_element(book: LawBook) -> None:
    like = book.find("Rows of Annex 1", id="I-02")
    book.add(
        "Rows of Annex 1",
        like,
        id="I-14",
        name="Holmium metal",
        name_zh="金属钬",
        elements="Ho",
        **{"from": "2027-01-01"},
    )


def end_row(book: LawBook) -> None:
    book.find("Rows of Annex 1", id="II-PM-3")["until"] = "2026-06-30"


def lower_line(book: LawBook) -> None:
    words = {"says": "Invented: from this day on 0.05 % or more.", "deciding": "0.05 % or more of the value"}
    book.add("Thresholds", provision="R61-I-1", line="0.05 %", **words, **{"from": "2026-07-01"})


def change_price(book: LawBook) -> None:
    price = book.find("Prices", row="I-12")
    price["until"] = "2026-06-30"
    book.add("Prices", {**price, "until": ""}, low="2220", high="11000", **{"from": "2026-07-01"})


def put_listing(book: LawBook, first: str) -> str:
    like = {**book.find("Measures", id="MOFCOM-2026-30"), "names_in_chinese": "1", "affects": ""}
    days = {"listed_on": "2026-10-01", "in_force_from": first, "last_seen": "2026-10-01"}
    counts = {"count_by_notice": "1", "named_branches": "0", "rows_transcribed": "1"}
    put_notice(book, "2026-10-01")
    book.add("Measures", like, id=NOTICE, notice="88/2026", **days, **counts)
    entry = book.find("Entries", id="control-2026-30-01")
    days = {
        "listed_on": "2026-10-01",
        "in_force_from": first,
        "status_history": f"in force from {first} [{NOTICE}]",
    }
    names = {
        "name_en": "Zephyrine Hold AG",
        "name_zh": "泽费林",
        "aliases": "",
        "same_party_as": "",
        "differs": "",
    }
    book.add(
        "Entries",
        entry,
        id="control-2026-88-01",
        instrument=NOTICE,
        entry="1",
        notice="88/2026",
        **days,
        **names,
    )
    return "control-2026-88-01"


def list_party(book: LawBook) -> None:
    put_listing(book, "2026-10-05")


def put_effect(book: LawBook, effect: str, **days: str) -> None:
    like = book.find("Measures", id="MOFCOM-2026-30")
    blank = {"in_force_from": "", "count_by_notice": "0", "rows_transcribed": "0", "names_in_chinese": "0"}
    put_notice(book, "2026-10-01")
    book.add(
        "Measures",
        {**like, **blank},
        id=NOTICE,
        effect=effect,
        affects="MOFCOM-2026-30",
        listed_on="2026-10-01",
        **days,
    )


def suspend_party(book: LawBook) -> None:
    put_effect(book, "suspended", suspended_from="2026-10-03", suspended_until="2026-10-20")


def stop_party(book: LawBook) -> None:
    put_effect(book, "stopped", stopped_from="2026-10-03")


EDITS: Final[Mapping[str, Callable[[LawBook], Any]]] = {
    "a suspension is extended": extend,
    "a suspension lapses": let_lapse,
    "a suspension is ended": end,
    "an element from a day": add_element,
    "a row ends": end_row,
    "a line from a day": lower_line,
    "a series of prices": change_price,
    "a party is listed from a day": list_party,
    "a listing is suspended": suspend_party,
    "a listing is stopped": stop_party,
}
