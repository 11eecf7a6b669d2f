# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A rule file made to break its reader is refused in a sentence, and in no time that grows with its nesting."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.storage.packs import load_pack_from
from tests.making import program

HOSTILE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "deep lists": ("duties.toml", lambda old: old + b"\nx = " + b"[" * 100_000 + b"]" * 100_000 + b"\n"),
    "deep tables": (
        "pack.toml",
        lambda old: old + b"\nx = " + b"{a=" * 20_000 + b"1" + b"}" * 20_000 + b"\n",
    ),
    "a key of many parts": ("pack.toml", lambda old: old + b"\n[" + b".".join([b"a"] * 50_000) + b"]\n"),
    "a number of a million digits": ("facts.toml", lambda old: old + b"\nx = " + b"9" * 1_000_000 + b"\n"),
    "a cell of 300 kB": ("annex1.csv", lambda old: old + b"x" * 300_000 + b",1\n"),
    "a heading of 300 kB": ("annex1.csv", lambda old: b"a" * 300_000 + b"\n" + old),
    "lines that end with CR": ("annex1.csv", lambda old: old.replace(b"\r\n", b"\n").replace(b"\n", b"\r")),
    "a rule file whose lines end with CR": ("duties.toml", lambda old: old.replace(b"\n", b"\r")),
    "a quote that never ends": ("annex1.csv", lambda old: old + b'"x'),
    "half a letter": ("duties.toml", lambda old: old + b'\nx = "\\uD800"\n'),
    "a figure without end": ("pack.toml", lambda old: old + b"\nx = 1e999999999\n"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_break_its_reader_is_refused(name: str) -> None:
    file, change = HOSTILE[name]
    contents = dict(program().pack.contents)
    contents[file] = change(contents[file])
    digest = hashlib.sha256(contents[file]).hexdigest()
    line = re.compile(rf'^("{re.escape(file)}"\s*= )"[0-9a-f]*"$'.encode(), re.MULTILINE)
    contents["pack.toml"] = line.sub(rb'\1"' + digest.encode() + b'"', contents["pack.toml"])
    with pytest.raises(Refused) as caught:
        load_pack_from(contents)
    assert caught.value.file in (file, "pack.toml")
    assert str(caught.value).count("\n") == 0
