# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Drawings in one spelling: what says the same is the same, what does not is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper.drawings import figure_of, plain_token, plain_tokens, read_string

DRAWING = b"BT /F1 9 Tf 1 0 0 1 10.5 20 Tm (Licence \\(needed\\)) Tj ET"


@pytest.mark.parametrize(
    "written",
    [
        b"BT\n/F1 9.0 Tf\r\n1 0 0 1 010.50 +20. Tm (Licence \\(needed\\)) Tj\nET",
        b"BT /F1 9 Tf 1 0 0 1 10.5 20 Tm (Licence (needed)) Tj ET",
        b"BT /F1 9 Tf 1 0 0 1 10.5 20 Tm (Licence \\050needed\\051) Tj ET",
        b"BT /F1 9 Tf 1 0 0 1 10.5 20 Tm <4c6963656e636520286e656564656429> Tj ET",
        b"BT % a remark (in brackets\n/F#31 9 Tf 1 0 0 1 10.5 20 Tm(Licence \\(nee\\\nded\\))Tj ET",
    ],
)
def test_another_spelling_is_the_same_drawing(written: bytes) -> None:
    assert plain_tokens(written, {}) == plain_tokens(DRAWING, {})


@pytest.mark.parametrize(
    "written",
    [
        DRAWING.replace(b"10.5", b"10.6"),
        DRAWING.replace(b"needed", b"Needed"),
        DRAWING.replace(b"/F1", b"/F2"),
        DRAWING + b" n",
        DRAWING.replace(b"1 0 0 1", b"1 0 0 -1"),
        DRAWING.replace(b" Tj", b" '"),
    ],
)
def test_another_drawing_is_another(written: bytes) -> None:
    assert plain_tokens(written, {}) != plain_tokens(DRAWING, {})


def test_a_picture_inside_a_drawing_counts_byte_by_byte() -> None:
    picture = b"BI /W 1 /H 1 ID \x00  \x01 EI"
    assert plain_tokens(picture, {}) != plain_tokens(picture.replace(b"  ", b" "), {})


def test_names_of_resources_are_known_by_what_they_call() -> None:
    first = plain_tokens(b"/F1 9 Tf", {b"/F1": b"/digest"})
    assert first == plain_tokens(b"/Font9 9 Tf", {b"/Font9": b"/digest"})
    assert first != plain_tokens(b"/F1 9 Tf", {b"/F1": b"/other"})


@given(st.binary(max_size=40))
def test_a_string_is_read_as_it_was_written(codes: bytes) -> None:
    escaped = b"(" + b"".join(b"\\%03o" % code for code in codes) + b")"
    assert read_string(escaped) == codes
    assert plain_token(escaped) == plain_token(b"<" + codes.hex().upper().encode() + b">")


@given(st.decimals(min_value=-1000, max_value=1000, places=4))
def test_a_figure_keeps_its_worth(figure: object) -> None:
    written = f"{figure:f}".encode()
    assert figure_of(plain_token(written)) == figure_of(written)
    assert plain_token(written + b"0") == plain_token(written)


@given(
    st.lists(
        st.sampled_from([b"(", b")", b"<", b">", b"[", b"]", b"/", b"%", b"\\", b"a", b"1 ", b"\n"]),
        max_size=60,
    )
)
def test_any_bytes_have_tokens(pieces: list[bytes]) -> None:
    plain_tokens(b"".join(pieces), {})
