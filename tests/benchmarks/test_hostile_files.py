# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A megabyte of the worst for every reader but that of lists: 5 s of processor time, 500 MB, and an end in 0 or 3."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.benchmarks.test_hostile_lists import MOST_MEGABYTES, MOST_SECONDS, lodestone

pytestmark = pytest.mark.benchmark
MOST: Final = 1_000_000
CASE: Final = Path(__file__).resolve().parents[1] / "cases" / "p02-servo-motor.json"
_HEAD: Final = b'{"format": "lodestone-case/1", "x": '

BYTES: Final[dict[str, bytes]] = {
    "noise": random.Random(1).randbytes(MOST),  # noqa: S311 - nothing secret
    "nothing but NUL": bytes(MOST),
    "nothing but quotation marks": b'"' * MOST,
}
JSON: Final[dict[str, bytes]] = {
    **BYTES,
    "lists in lists": b"[" * (MOST // 2) + b"]" * (MOST // 2),
    "objects in objects": b'{"a":' * (MOST // 7) + b"1" + b"}" * (MOST // 7),
    "digits": _HEAD + b"9" * MOST + b"}",
    "decimals": _HEAD + b"0." + b"9" * MOST + b"}",
    "an exponent": _HEAD + b"1e" + b"9" * MOST + b"}",
    "a long text": _HEAD + b'"' + b"x" * MOST + b'"}',
    "a long name": b'{"' + b"k" * MOST + b'": 1}',
    "many names": b"{" + b",".join(b'"k%d":1' % number for number in range(70_000)) + b"}",
    "one name again and again": b"{" + b",".join([b'"k":1'] * 150_000) + b"}",
    "many empty objects": b"[" + b",".join([b"{}"] * (MOST // 3)) + b"]",
    "halves of characters": b'["' + b"\\ud800" * (MOST // 6) + b'"]',
}
XML: Final[dict[str, bytes]] = {
    "elements in elements": b"<a>" * (MOST // 3),
    "many attributes": b"<a " + b" ".join(b'b%d="1"' % number for number in range(90_000)) + b"/>",
    "entities": b'<!DOCTYPE a [<!ENTITY b "cccccccccc">]><a>' + b"&b;" * (MOST // 3) + b"</a>",
    "a long text": b"<sdnList>" + b"x" * MOST + b"</sdnList>",
    "a comment": b"<sdnList><!--" + b"-" * MOST,
}


def _short_names(letters: str, length: int) -> bytes:
    """Return a megabyte of names that nobody has, which is all that a list or a batch needs."""
    drawn = random.Random(1)  # noqa: S311 - nothing secret
    count = MOST // (1 + len("".join(drawn.choices(letters, k=length)).encode()))
    return b"\n".join([b"name", *("".join(drawn.choices(letters, k=length)).encode() for _ in range(count))])


_LIST: Final = b"id,name,country,list\n"
NAMES: Final[dict[str, bytes]] = {
    **BYTES,
    "a long name": _LIST + b"E-1," + b"Hokuto " * (MOST // 7) + b",JP,watch\n",
    "a cell that does not end": _LIST + b'"' + b'a"",' * (MOST // 4),
    "nothing but commas": b"," * MOST,
    "nothing but line ends": b"\n" * MOST,
    "digits": _LIST + b"9" * MOST,
    "ideographs": _LIST + b"E-1," + "电".encode() * (MOST // 3),
    "many short names": _short_names("abcdefghijklmnopqrstuvwxyz", 15),
    "many short names in characters": _short_names("".join(map(chr, range(0x4E00, 0x9FA5))), 5),
}
PAPERS: Final[dict[str, bytes]] = {
    **BYTES,
    "noise behind a head": b"%PDF-1.7\n" + BYTES["noise"],
    "many objects": b"%PDF-1.7\n" + b"1 0 obj<<>>endobj\n" * (MOST // 18),
    "lists in lists": b"%PDF-1.7\n1 0 obj" + b"[" * MOST,
    "dictionaries in dictionaries": b"%PDF-1.7\n1 0 obj" + b"<<" * (MOST // 2),
    "brackets in brackets": b"%PDF-1.7\n1 0 obj(" + b"(" * MOST,
    "a long table": b"%PDF-1.7\nxref\n0 50000\n"
    + b"0000000000 65535 f \n" * 50_000
    + b"trailer<</Root 1 0 R>>",
}


def _case(change: Callable[[dict[str, object]], None]) -> bytes:
    tree = json.loads(CASE.read_bytes())
    change(tree["item"])
    return json.dumps(tree).encode()


CASES: Final[dict[str, bytes]] = {
    **JSON,
    "many components": _case(
        lambda item: item.update(components=[{"name": f"c{n}", "quantity": "1"} for n in range(20_000)])
    ),
    "many materials": _case(lambda item: item.update(materials=[{"row": "I-12", "origin": "CN"}] * 25_000)),
}
_MAPPED: Final = "parts.csv"
_READERS: Final[dict[str, tuple[tuple[str, ...], dict[str, bytes]]]] = {
    "case.json": (("screen",), CASES),
    "owners.json": (("party", "owners", "--json"), JSON),
    "checks.json": (("checks", "take", "--by", "J"), JSON),
    "mapping.json": (("import", _MAPPED, "--dry-run", "--mapping"), JSON),
    "own.json": (("list", "load"), JSON),
    "own.xml": (("list", "load"), XML),
    "own.csv": (("list", "load"), NAMES),
    "names.csv": (
        ("party", "check", "--json-lines", "--batch"),
        {**NAMES, "one name again and again": b"name\n" + b"Leidos\n" * (MOST // 7)},
    ),
    "memo.pdf": (("verify",), PAPERS),
    "law.lodestone-law": (("pack", "preview"), {**BYTES, "an archive": b"PK\x03\x04" + bytes(MOST)}),
    "key.pub": (("pack", "keys", "--by", "J", "--why", "x", "--trust"), BYTES),
}


@pytest.fixture(scope="module")
def data_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a data folder for each reader: what one has taken in is not counted to another."""

    @cache
    def make_folder(file: str) -> Path:
        folder = tmp_path_factory.mktemp(file.partition(".")[0])
        assert lodestone(folder, "client", "add", "Nordwerk")[0] == 0
        return folder

    return make_folder


@pytest.mark.parametrize(
    ("file", "name"), [(file, name) for file, (_, contents) in _READERS.items() for name in contents]
)
def test_the_worst_is_cheap(data_of: Callable[[str], Path], tmp_path: Path, file: str, name: str) -> None:
    command, contents = _READERS[file]
    (tmp_path / _MAPPED).write_text("Part no;Name\nA-1;Motor\n", "utf-8")
    (tmp_path / file).write_bytes(contents[name][: MOST + 1000] if name not in CASES else contents[name])
    arguments = [tmp_path / word if word == _MAPPED else word for word in command]
    status, seconds, megabytes, printed = lodestone(data_of(file), *arguments, tmp_path / file)
    print(f"{file}, {name}: {seconds:.1f} s, {megabytes:.0f} MB, {status}")  # noqa: T201 - the figure
    assert status in (0, 3), printed
    assert seconds <= MOST_SECONDS
    assert megabytes <= MOST_MEGABYTES
