# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""How our papers are printed by the library `paper`: sentences, charts and signs, and the files by which a memo can be
made again.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from desktop_app import __version__
from desktop_app.charts import check_marks
from desktop_app.charts.count_bars import CountBars, CountBarsLayout
from desktop_app.charts.days_axis import Timeline
from desktop_app.charts.ownership import OwnershipLayout, OwnershipPicture, choose_rows
from desktop_app.charts.share_scale import ShareScale, ShareScaleLayout
from desktop_app.charts.style import ANNOUNCED, BandStyle, ChartStyle
from desktop_app.charts.timeline import TimelineLayout
from desktop_app.charts.verdict_shapes import ShapeColours, draw_shape
from desktop_app.documents.wording import Wording, format_share
from desktop_app.domain.law.pack import Pack
from desktop_app.domain.law.timeline import ENDED, IN_FORCE, NOT_STARTED, SUSPENDED, UNCONFIRMED
from desktop_app.paper import Attachment, HouseStyle, LaidOutDrawing, Relation, measure_text
from desktop_app.paper.canvas import Box, Canvas, Drawing, Sign, TextStyle
from desktop_app.services.context.paper_ports import LAW_FILE, LAW_SIGNATURE, PRINTING_FILE, PRINTING_FORMAT
from desktop_app.services.context.ports import CaseLine, Stamp
from desktop_app.services.context.stamp_json import stamp_as_json

_INK: Final = "#17202A"
_QUIET: Final = "#5B6672"
_PAPER: Final = "#FFFFFF"
SIGN_COLOURS: Final = {
    "grey": ShapeColours("#C9CFD6", "#5B6672", _PAPER),
    "green": ShapeColours("#2E7D4F", "#1F5C39", _PAPER),
    "amber": ShapeColours("#E3A32A", "#7A5200", _PAPER),
    "violet": ShapeColours("#7A4FA3", "#55337A", _PAPER),
    "red": ShapeColours("#B3312C", "#7E1F1B", _PAPER),
    "blue": ShapeColours("#1F5A8A", "#1F5A8A", _PAPER),
    check_marks.INK: ShapeColours(_INK, _INK, _PAPER),
}
"""The colours of a verdict's shape, or of a mark of a check, on paper, by the name of its colour."""

_AXIS: Final = "#AEB6BF"
_EMPTY: Final = BandStyle(None, _INK, _INK)
CHARTS: Final = ChartStyle(
    label=TextStyle(7.8, 9.6),
    tick=TextStyle(6.8, 8.4, colour=_QUIET),
    quiet=_QUIET,
    paper=_PAPER,
    axis=_AXIS,
    mark=_INK,
    bands={
        NOT_STARTED: _EMPTY,
        IN_FORCE: BandStyle(None, _INK, _INK, hatched=True),
        SUSPENDED: BandStyle("#DDE2E8", _INK, _INK),
        UNCONFIRMED: BandStyle(None, _INK, _INK, dash=(0.8, 1.8)),
        ANNOUNCED: BandStyle(None, _INK, _INK, dash=(3.0, 2.0)),
        ENDED: _EMPTY,
    },
)
"""The style of charts on paper: with patterns, legible in black and white."""


def house_style(wording: Wording) -> HouseStyle:
    """Return what our papers are printed with in one language."""

    @functools.lru_cache(maxsize=64)  # a paper is set twice where its last page would be nearly empty
    def lay_out_drawing(drawing: Drawing, width: float) -> LaidOutDrawing:
        match drawing:
            case ShareScale():
                scale = ShareScaleLayout(drawing, width, CHARTS, measure_text, format_share)
                text = describe_scale(drawing, wording)
                return LaidOutDrawing(scale.height, scale.draw_chart, text, before=9.0)
            case CountBars():
                bars = CountBarsLayout(drawing, width, CHARTS, measure_text)
                return LaidOutDrawing(bars.height, bars.draw_chart, drawing.text)
            case Timeline():
                days = TimelineLayout(drawing, width, CHARTS, measure_text, wording.format_day)
                return LaidOutDrawing(days.height, days.draw_chart, describe_timeline(drawing, wording))
            case OwnershipPicture():
                owners = OwnershipLayout(drawing, width, CHARTS, measure_text, wording.count_left_out)
                return LaidOutDrawing(owners.height, owners.draw_chart, describe_owners(drawing, wording))
        raise TypeError(f"no chart of ours: {drawing!r}")

    return HouseStyle(
        program="Lodestone",
        version=__version__,
        format_sentence=wording.format_sentence,
        draw_sign=_draw_sign,
        colour_of_sign=lambda sign: SIGN_COLOURS[sign.colour].fill,
        lay_out_drawing=lay_out_drawing,
    )


def _draw_sign(canvas: Canvas, sign: Sign, box: Box) -> None:
    colours = SIGN_COLOURS[sign.colour]
    if sign.shape in check_marks.SHAPES:
        check_marks.draw_check_mark(canvas, sign.shape, box, colours.outline or colours.fill)
    else:
        draw_shape(canvas, sign.shape, box, colours)


_ANY_LEVEL: Final = 1000


def describe_scale(scale: ShareScale, wording: Wording) -> str:
    """Return the shares of a scale and the line they are held against."""
    shares = "; ".join(share.label for share in scale.ranges)
    return wording.format_sentence("chart.scale", line=scale.line_label, shares=shares)


def describe_timeline(timeline: Timeline, wording: Wording) -> str:
    """Return the spans of every strip and the days that are marked."""
    parts: list[str] = []
    for strip in timeline.strips:
        spans: list[str] = []
        for span in strip.spans:
            last = span.end - timedelta(days=1) if span.end and span.end > date.min else span.end
            days = wording.format_period(span.start, last)
            spans.append(wording.format_sentence("chart.span", days=days, label=span.label))
        parts.append(wording.format_sentence("chart.strip", label=strip.label, spans="; ".join(spans)))
    parts += [
        wording.format_sentence("chart.moment", label=moment.label, day=wording.format_day(moment.on))
        for moment in timeline.moments
    ]
    return " ".join(parts)


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
            texts = row.box.texts
            key = "chart.owner" if texts.note else "chart.owner.plain"
            sentence = wording.format_sentence(
                key, owner=texts.label, share=texts.edge, held=holds[-1], note=texts.note
            )
            sentences.append(sentence)
        holds.append(row.box.texts.label)
    return " ".join(sentences) or picture.party.texts.label


# --------------------------------------------------------------------------------------------------
# The files by which a memo can be made again: what its printing was given, and the law file.


_MOST_WRITTEN: Final = 4
_written: dict[str, bytes] = {}
"""Law files as they are attached, by their digest: many memos carry the same."""


def printing_files(
    pack: Pack, stamp: Stamp, wording: Wording, lines: Sequence[CaseLine] = ()
) -> tuple[Attachment, ...]:
    """Return the files by which a memo can be made again; ``lines`` are those of a shipment's memo."""
    printing: dict[str, Any] = {
        "format": PRINTING_FORMAT,
        "language": wording.language,
        "lines": [{"quantity": line.quantity} for line in lines],
        "stamp": stamp_as_json(stamp),
    }
    if pack.sha256 not in _written:
        if len(_written) >= _MOST_WRITTEN:
            _written.clear()
        texts = {name: content.decode("utf-8") for name, content in sorted(pack.contents.items())}
        _written[pack.sha256] = json.dumps(texts, ensure_ascii=False, indent=0).encode("utf-8")
    return (
        Attachment(
            PRINTING_FILE, _write_json(printing), Relation.DATA, wording.format_sentence("memo.file.printing")
        ),
        Attachment(
            LAW_FILE, _written[pack.sha256], Relation.SOURCE, wording.format_sentence("memo.file.law")
        ),
        *(
            [
                Attachment(
                    LAW_SIGNATURE,
                    pack.signature.encode("utf-8"),
                    Relation.SOURCE,
                    wording.format_sentence("memo.file.law.signature"),
                )
            ]
            if pack.signature
            else []
        ),
    )


def _write_json(tree: dict[str, Any]) -> bytes:
    """Return plain values as JSON; what was typed on a command line may hold letters that no encoding has."""
    try:
        return json.dumps(tree, ensure_ascii=False, indent=1).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(tree, indent=1).encode("ascii")
