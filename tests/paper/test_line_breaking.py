# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Lines: nothing is lost, nothing is too wide, Chinese keeps its rules."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.paper import fonts, line_breaking, page_style
from desktop_app.paper.blocks import BoxedLetter, Run, compose_runs
from desktop_app.paper.canvas import shorten_text

TEXTS = st.one_of(
    st.text(st.sampled_from("ab -/,.（）。，中文\u202f\u00a0\n\u0645"), max_size=120), st.text(max_size=60)
)


def _said(lines: list[line_breaking.Line]) -> str:
    return "".join(atom.text for line in lines for atom in line.atoms)


def _squashed(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, st.floats(min_value=20, max_value=400))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: float) -> None:
    lines = line_breaking.break_lines(compose_runs(text, BoxedLetter("T")), page_style.BODY, width)
    assert _squashed(_said(lines)) == _squashed(fonts.printable_text(text))
    assert all(line.width <= width + 0.02 for line in lines)


@given(TEXTS)
def test_one_line_is_as_wide_as_its_parts(text: str) -> None:
    words = compose_runs(text)
    assert (
        line_breaking.least_width(words, page_style.BODY)
        <= line_breaking.natural_width(words, page_style.BODY) + 0.01
    )


def test_a_mark_stays_with_its_figure() -> None:
    words = compose_runs("the mass is 50", BoxedLetter("M"), " and more")
    natural = line_breaking.natural_width(compose_runs("the mass is 50"), page_style.BODY)
    lines = line_breaking.break_lines(words, page_style.BODY, natural + 1)
    assert _said(lines[:1]) == "the mass is"
    assert [bool(atom.mark) for atom in lines[1].atoms][:3] == [False, True, False]


def test_closing_punctuation_does_not_start_a_line() -> None:
    text = "宁波东海磁材，科技有限公司。（中国）" * 8
    for width in range(30, 200, 7):
        for line in line_breaking.break_lines(compose_runs(text), page_style.BODY, float(width)):
            assert line.atoms[0].text not in set("，。）")
            assert line.atoms[-1].text not in set("（")


def test_a_percent_sign_stays_with_its_figure() -> None:
    text = "listed parties hold 50 % or more of it, 0.1 % of the value; 100 percent % "
    for width in range(40, 260, 3):
        lines = [
            _said([line]) for line in line_breaking.break_lines(compose_runs(text), page_style.BODY, width)
        ]
        assert not any(line.endswith(("50", "0.1")) for line in lines)
        assert not any(line.startswith("% o") for line in lines)


def test_a_long_word_starts_on_its_own_line_and_is_cut() -> None:
    lines = line_breaking.break_lines(compose_runs("short " + "W" * 100), page_style.BODY, 120.0)
    assert _said(lines[:1]) == "short"
    assert len(lines) > 3


def test_blanks_at_the_front_stay() -> None:
    assert (
        _said(line_breaking.break_lines(compose_runs("   three   blanks"), page_style.BODY, 300.0))
        == "   three   blanks"
    )


def test_hyphens_part_long_words_only() -> None:
    natural = line_breaking.natural_width(compose_runs("against its ex-"), page_style.BODY) + 1
    assert (
        _said(line_breaking.break_lines(compose_runs("against its ex-works"), page_style.BODY, natural)[:1])
        == "against its"
    )
    natural = line_breaking.natural_width(compose_runs("export-"), page_style.BODY) + 1
    assert (
        _said(line_breaking.break_lines(compose_runs("export-control"), page_style.BODY, natural)[:1])
        == "export-"
    )


def test_no_words_are_one_empty_line() -> None:
    assert line_breaking.break_lines((), page_style.BODY, 100.0) == [line_breaking.Line((), 0.0)]
    assert line_breaking.break_lines((Run(""),), page_style.BODY, 100.0) == [line_breaking.Line((), 0.0)]


def test_labels_are_shortened_with_an_ellipsis() -> None:
    short = line_breaking.shorten_text("Nordwerk Antriebe GmbH", page_style.SMALL, 40.0)
    assert short.endswith("…")
    assert line_breaking.measure_text(short, page_style.SMALL) <= 40.0
    assert line_breaking.shorten_text("", page_style.SMALL, 0.0) == ""


def test_a_text_of_any_length_is_shortened_in_a_few_measurings() -> None:
    measured: list[str] = []

    def measure(text: str, _style: object) -> float:
        measured.append(text)
        return float(len(text))

    assert shorten_text("x" * 1_000_000, page_style.SMALL, 40.0, measure) == "x" * 39 + "…"
    assert shorten_text("xy", page_style.SMALL, 0.5, measure) == "…"
    assert len(measured) < 40
