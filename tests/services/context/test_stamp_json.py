# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What a paper was printed with goes into it and comes out as it was; what is not known is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.basics.messages import Refused
from desktop_app.services.context.ports import JournalMark, Stamp
from desktop_app.services.context.stamp_json import read_stamp, stamp_as_json
from tests.documents.memos import STAMP

DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
MARKS = st.builds(JournalMark, nr=st.integers(min_value=1), sha256=DIGESTS)
OF_ALL = {
    "prepared_by": st.sampled_from(["", "J. Haug"]),
    "reviewed_by": st.sampled_from(["", "M. Roth"]),
}
"""Who reviews a paper is not who prepared it."""
RECORDED = st.builds(
    Stamp,
    version=st.integers(min_value=1),
    entries=st.lists(MARKS, min_size=1).map(tuple),
    data_file=st.text(min_size=1),
    **OF_ALL,
)
NOT_RECORDED = st.builds(
    Stamp, version=st.just(1), entries=st.just(()), data_file=st.just(""), supersedes=st.none(), **OF_ALL
)


@given(RECORDED | NOT_RECORDED)
def test_a_stamp_comes_out_as_it_went_in(stamp: Stamp) -> None:
    assert read_stamp(json.loads(json.dumps(stamp_as_json(stamp)))) == stamp


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("version", "1"),
        ("version", True),
        ("dated", "yesterday"),
        ("dated", 1),
        ("logo", "not base 64!"),
        ("letterhead", "one text"),
        ("letterhead", [1]),
        ("sender", None),
        ("entries", [{"nr": 1}]),
        ("colour", "of a later version"),
    ],
)
def test_another_kind_is_refused_with_its_place(field: str, other: Any) -> None:
    with pytest.raises(Refused) as caught:
        read_stamp({**stamp_as_json(STAMP), field: other})
    assert field in caught.value.where


@pytest.mark.parametrize("tree", [None, [], "stamp", {}])
def test_what_is_no_stamp_is_refused(tree: Any) -> None:
    with pytest.raises(Refused):
        read_stamp(tree)
