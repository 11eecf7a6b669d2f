# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Memos whose files can be read, and would take for ever to be worked out or printed again."""

from __future__ import annotations

import base64
import io
import json
import zlib
from collections.abc import Callable
from typing import Any, Final

from tests.checking import memos
from tests.checking.forging.alteration import open_paper, saved
from tests.checking.forging.attached import LAW, PRINTING, change_file, change_json


def _with(name: str, begin: str, change: Callable[[Any], None]) -> bytes:
    with open_paper(memos.memo(name)) as pdf:
        change_json(pdf, begin, change)
        return saved(pdf)


def a_case_of_many_parts() -> bytes:
    """Return a memo whose item is built of fifty thousand parts."""

    def multiply(case: dict[str, Any]) -> None:
        part = {key: value for key, value in case["item"].items() if key != "components"}
        case["item"]["listed_as"] = "assembly"
        case["item"]["components"] = [
            {**part, "name": f"part {number}", "quantity": "1"} for number in range(50_000)
        ]

    return _with("refused", "case", multiply)


def a_case_of_many_unknown_parts() -> bytes:
    """Return a memo whose item is built of two hundred parts, nothing of which is known."""

    def multiply(case: dict[str, Any]) -> None:
        case["item"]["listed_as"] = "assembly"
        case["item"]["components"] = [
            {"name": f"part {number}", "listed_as": "II-PM-3", "quantity": "1"} for number in range(200)
        ]

    return _with("refused", "case", multiply)


def a_case_nested_in_parts() -> bytes:
    """Return a memo whose item holds a part that holds a part, three thousand deep."""

    def nest(case: dict[str, Any]) -> None:
        part: dict[str, Any] = {"name": "part", "quantity": "1", "components": []}
        for _ in range(150):
            part = {"name": "part", "quantity": "1", "components": [part]}
        case["item"]["components"] = [part]

    return _with("refused", "case", nest)


def a_case_of_many_owners() -> bytes:
    """Return a memo whose end user is owned by twenty thousand firms that nothing is known of."""

    def own(case: dict[str, Any]) -> None:
        case["parties"][-1]["owners"] = [
            {"name": f"Holder {number}", "percent": "0.001"} for number in range(20_000)
        ]

    return _with("refused", "case", own)


def a_case_of_owners_across() -> bytes:
    """Return a memo whose end user has two owners, each of which has two, five floors up."""

    def owned(floors: int, name: str) -> dict[str, Any]:
        above = [owned(floors - 1, name + side) for side in "ab"] if floors else []
        return {"name": f"Firm {name}", "percent": "50", "owners": above}

    def own(case: dict[str, Any]) -> None:
        case["parties"][-1]["owners"] = owned(5, "x")["owners"]

    return _with("refused", "case", own)


def a_figure_of_a_million_digits() -> bytes:
    """Return a memo whose item costs a number of a million digits."""
    return _with("refused", "case", lambda case: case["item"]["value"].update(amount="9" * 1_000_000))


def a_figure_with_a_huge_power() -> bytes:
    """Return a memo whose item costs one with a thousand million zeros."""
    return _with("refused", "case", lambda case: case["item"]["value"].update(amount="1e999999999"))


def a_name_of_five_megabytes() -> bytes:
    """Return a memo whose item has a name of five megabytes."""
    return _with("simple", "case", lambda case: case["item"].update(name="Long " * 1_000_000))


def a_logo_of_many_dots() -> bytes:
    """Return a memo whose logo is a picture of forty thousand by forty thousand dots."""
    logo = base64.b64encode(_png(40_000, 40_000)).decode("ascii")
    return _with("letter", PRINTING, lambda printing: printing["stamp"].update(logo=logo))


def _png(wide: int, high: int) -> bytes:
    head = wide.to_bytes(4) + high.to_bytes(4) + bytes([1, 0, 0, 0, 0])
    row = b"\0" * (1 + wide // 8)
    packer = zlib.compressobj(9)
    dots = b"".join([*(packer.compress(row * 100) for _ in range(high // 100)), packer.flush()])
    chunks = ((b"IHDR", head), (b"IDAT", dots), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)
        for kind, content in chunks
    )


def a_letterhead_of_many_lines() -> bytes:
    """Return a memo whose letterhead has two hundred thousand lines."""
    lines = ["Nordwerk"] * 200_000
    return _with("simple", PRINTING, lambda printing: printing["stamp"].update(letterhead=lines))


def a_reliance_of_many_words() -> bytes:
    """Return a memo whose line on reliance has a million words."""
    text = "Nobody relies on this. " * 250_000
    return _with("letter", PRINTING, lambda printing: printing["stamp"]["sender"].update(reliance=text))


def a_shipment_of_many_lines() -> bytes:
    """Return a memo whose printing was of a hundred thousand lines."""
    lines = [{"quantity": "1"}] * 100_000
    return _with("shipment", PRINTING, lambda printing: printing.update(lines=lines))


def a_printing_of_other_kinds() -> bytes:
    """Return a memo whose printing has figures and lists where texts were."""
    return _with(
        "simple", PRINTING, lambda printing: printing["stamp"].update(number=7, dated=[], letterhead="x")
    )


def a_day_beyond_days() -> bytes:
    """Return a memo printed on the last day there is, by a case on the first."""
    return _with("simple", PRINTING, lambda printing: printing["stamp"].update(dated="9999-12-31"))


def a_printing_nested_deeply() -> bytes:
    """Return a memo whose printing is lists in lists."""
    return _replaced(PRINTING, b"[" * 200_000 + b"]" * 200_000)


def a_law_nested_deeply() -> bytes:
    """Return a memo whose law file has lists in lists."""
    deep = "a = " + "[" * 100_000 + "]" * 100_000
    return _with("simple", LAW, lambda law: law.update({"pack.toml": deep}))


def a_law_of_many_names() -> bytes:
    """Return a memo whose law file lists a million parties."""
    return _with(
        "simple", LAW, lambda law: law.update({"listed.csv": "name,country\n" + "A,CN\n" * 2_000_000})
    )


def a_law_of_many_files() -> bytes:
    """Return a memo whose law file has two hundred thousand files."""
    return _with(
        "simple", LAW, lambda law: law.update({f"a/b{number}.toml": "" for number in range(200_000)})
    )


def a_law_out_of_its_folder() -> bytes:
    """Return a memo whose law file names files outside its folder."""
    return _with(
        "simple", LAW, lambda law: law.update({"../../../etc/passwd": "x", "/etc/passwd": "x", "": "x"})
    )


def a_list_nested_deeply() -> bytes:
    """Return a memo whose list of pages is lists in lists."""
    return _replaced("pages.json", b'{"pages":' + b"[" * 200_000 + b"]" * 200_000 + b"}")


def a_list_of_other_kinds() -> bytes:
    """Return a memo whose list of pages has figures and lists where texts were."""
    return _replaced(
        "pages.json",
        json.dumps(
            {"format": 1, "pages": [{"text": 7, "drawing": [], "frame": None}], "attachments": []}
        ).encode(),
    )


def a_list_of_endless_words() -> bytes:
    """Return a memo whose list says of each page two hundred thousand words that it does not have."""

    def lengthen(listed: dict[str, Any]) -> None:
        for page in listed["pages"]:
            page["text"] = [f"word{number}" for number in range(200_000)]

    return _with("simple", "pages.json", lengthen)


def a_case_with_half_a_letter() -> bytes:
    """Return a memo whose case names its item by half of a letter."""
    with open_paper(memos.memo("simple")) as pdf:
        change_file(pdf, "case", lambda content: content.replace(b'"name":"', b'"name":"\\ud800', 1))
        return saved(pdf)


def _replaced(name: str, content: bytes) -> bytes:
    with open_paper(memos.memo("simple")) as pdf:
        change_file(pdf, name, lambda _own: content)
        packed = io.BytesIO()
        pdf.save(packed)
        return packed.getvalue()


HEAVY: Final[tuple[Callable[[], bytes], ...]] = (
    a_case_of_many_parts,
    a_case_of_many_unknown_parts,
    a_case_nested_in_parts,
    a_case_of_many_owners,
    a_case_of_owners_across,
    a_figure_of_a_million_digits,
    a_figure_with_a_huge_power,
    a_name_of_five_megabytes,
    a_logo_of_many_dots,
    a_letterhead_of_many_lines,
    a_reliance_of_many_words,
    a_shipment_of_many_lines,
    a_printing_of_other_kinds,
    a_day_beyond_days,
    a_printing_nested_deeply,
    a_law_nested_deeply,
    a_law_of_many_names,
    a_law_of_many_files,
    a_law_out_of_its_folder,
    a_list_nested_deeply,
    a_list_of_other_kinds,
    a_list_of_endless_words,
    a_case_with_half_a_letter,
)
