# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A paper packed tighter or looser is as it was printed; one that was sealed anew with anything else in it is not."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper import is_same_unpacked
from tests import making
from tests.budget import share_of_examples
from tests.checking import memos
from tests.checking.forging import packing
from tests.checking.forging.knowing import FORGERIES
from tests.checking.judging import check, found, results

IN_A_PACKING = [name for name, forgery in FORGERIES.items() if forgery.forge.__module__ == packing.__name__]
STRATEGIES = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED)
MACHINES = st.tuples(
    st.integers(0, 9), st.integers(9, 15), st.integers(1, 9), st.sampled_from(STRATEGIES), st.integers(1, 3)
)


@pytest.mark.parametrize("name", memos.NAMES)
@share_of_examples(0.25)
@given(machine=MACHINES)
def test_a_paper_packed_by_another_machine_is_as_it_was_printed(
    name: str, machine: tuple[int, int, int, int, int]
) -> None:
    level, window, memory, strategy, one_in = machine

    def pack(number: int, content: bytes) -> bytes:
        if number % one_in:
            return zlib.compress(content)
        packer = zlib.compressobj(level, zlib.DEFLATED, window, memory, strategy)
        return packer.compress(content) + packer.flush()

    paper = memos.memo(name)
    other = packing.packed_anew(paper, pack)
    assert is_same_unpacked(other, paper)
    assert is_same_unpacked(paper, other)
    checked = check(other)
    assert (checked.answer, checked.differences()) == ("same", ())
    assert checked.headline == "As it was printed; in no record here."


def test_a_paper_taken_apart_and_put_together_is_the_same_file() -> None:
    for name in memos.NAMES:
        assert packing.put_together(packing.take_apart(memos.memo(name))) == memos.memo(name)


@pytest.mark.parametrize("name", IN_A_PACKING)
def test_what_hides_in_a_packing_is_no_packing(name: str) -> None:
    memo = memos.memo("simple")
    forged = FORGERIES[name].forge(memo, b"")
    assert not is_same_unpacked(forged, memo)


def test_an_object_that_lies_in_a_case_packed_loosely_is_found() -> None:
    """The table of objects leads into a case whose packing leaves its words readable, and these are an object."""
    number = next(row for row in packing.take_apart(memos.memo("simple")).rows if row.kind == packing.IN_FILE)
    memo = memos.memo("simple")
    place = packing.take_apart(memo).rows.index(number)
    hidden = b"%d 0 obj << /No (licence is needed) >> endobj" % place
    tree = making.changed(making.load("p06"), title=hidden.decode())
    paper = memos.printed(tree)
    opened = packing.take_apart(paper)
    case = opened.of(hidden)
    case.pack(zlib.compress(zlib.decompress(case.body), 0))
    assert check(packing.put_together(opened)).answer == "same"
    row, at = opened.rows[place], opened.parts.index(case)
    row.at, row.back = at, -(len(case.head) + case.body.index(hidden))
    forged = packing.put_together(opened)
    assert not is_same_unpacked(forged, paper)
    checked = check(forged)
    assert checked.answer in ("differs", "unreadable")
    assert results(checked)["bytes"] != "same"


def test_a_name_that_looks_like_a_seal_is_compared_letter_by_letter() -> None:
    name = f"lodestone-seal/1 {'a' * 64}"
    paper = memos.printed(making.load("p06"), replace(memos.STAMP, letterhead=(name,)))
    assert check(paper).answer == "same"
    opened = packing.take_apart(paper)
    metadata = next(part for part in opened.parts if b"/Metadata" in part.head)
    assert metadata.body.count(b"a" * 64) == 1
    metadata.pack(metadata.body.replace(b"a" * 64, b"b" * 64))
    checked = check(packing.put_together(opened))
    assert checked.answer == "differs"
    assert "sealed anew" in " ".join(one.why for one in found(checked, "bytes"))


def test_the_identifier_of_a_paper_does_not_hang_on_how_it_is_packed() -> None:
    first, other = memos.memo("simple"), memos.memo("refused")
    assert _identifier(first) != _identifier(other)
    assert _identifier(first) == _identifier(
        packing.packed_anew(first, lambda _, content: zlib.compress(content, 1))
    )


def _identifier(paper: bytes) -> bytes:
    identifier = re.search(rb"/ID \[<([0-9a-f]{32})>", paper)
    assert identifier is not None
    return identifier[1]
