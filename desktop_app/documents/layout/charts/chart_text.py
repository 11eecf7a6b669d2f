# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Charts in words, for those who have the paper read aloud."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from desktop_app.charts.days_axis import Span, Strip, Timeline
from desktop_app.charts.owner_boxes import BoxWords, OwnershipPicture, choose_rows
from desktop_app.charts.share_axis import ShareScale
from desktop_app.documents.model.wording import Wording

_ANY_LEVEL: Final = 1000


def describe_scale(scale: ShareScale, wording: Wording) -> str:
    """Return the shares of a scale and the line they are held against."""
    shares = "; ".join(share.label for share in scale.ranges)
    return wording.format_sentence("chart.scale", line=scale.line_label, shares=shares)


def describe_timeline(timeline: Timeline, wording: Wording) -> str:
    """Return the spans of every strip and the days that are marked."""
    parts = [_describe_strip(strip, wording) for strip in timeline.strips]
    parts += [
        wording.format_sentence("chart.moment", label=moment.label, day=wording.format_day(moment.on))
        for moment in timeline.moments
    ]
    return " ".join(parts)


def _describe_strip(strip: Strip, wording: Wording) -> str:
    spans = "; ".join(_describe_span(span, wording) for span in strip.spans)
    return wording.format_sentence("chart.strip", label=strip.label, spans=spans)


def _describe_span(span: Span, wording: Wording) -> str:
    last = span.end - timedelta(days=1) if span.end and span.end > date.min else span.end
    days = wording.format_period(span.start, last)
    return wording.format_sentence("chart.span", days=days, label=span.label)


def describe_owners(picture: OwnershipPicture, wording: Wording) -> str:
    """Return every box that a picture shows with what it holds of which other, and how many are left out."""
    holds: list[str] = []
    sentences = []
    for row in choose_rows(picture, _ANY_LEVEL):
        del holds[row.depth :]
        if row.box is None:
            sentences.append(f"{wording.count_left_out(row.hidden, row.hidden_listed)}.")
            continue
        if holds:
            sentences.append(_describe_box(row.box.texts, holds[-1], wording))
        holds.append(row.box.texts.label)
    return " ".join(sentences) or picture.party.texts.label


def _describe_box(texts: BoxWords, firm: str, wording: Wording) -> str:
    key = "chart.owner" if texts.note else "chart.owner.plain"
    return wording.format_sentence(key, owner=texts.label, share=texts.edge, held=firm, note=texts.note)
