# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The owners of a party as a picture: who holds what, who is listed, and what nobody has said."""

from __future__ import annotations

from typing import Final

from desktop_app.basics.quantity import ZERO, point
from desktop_app.charts.owner_boxes import BoxWords, OwnershipPicture, choose_rows, draw_picture
from desktop_app.charts.ownership import OwnershipLayout
from desktop_app.domain.case import Party
from desktop_app.domain.parties.ownership_tree import Holder
from desktop_app.ui.look.theme import active_theme
from desktop_app.ui.plain import set_tip
from desktop_app.ui.widgets.charts.chart_widget import ChartWidget
from desktop_app.ui.widgets.charts.qt_canvas import chart_style, measure_text
from desktop_app.ui.words import strings
from desktop_app.ui.words.strings import tr, translate_text

_ANY_LEVEL: Final = 1000


class OwnershipView(ChartWidget):
    """The picture of one party's owners."""

    def __init__(self, party: Party) -> None:
        super().__init__()
        note = describe_listed(party.listed)
        self._picture = draw_picture(BoxWords(party.name or strings.DASH, note=note), party, _box_words)
        boxes = _describe_boxes(self._picture)
        self.setAccessibleName(tr("Owners: {owners}", owners="; ".join(boxes)))
        set_tip(self, "\n".join(boxes))  # whole, where a box cuts what does not fit
        self.show_chart()

    def lay_out_chart(self, width: float) -> OwnershipLayout:
        style = chart_style(active_theme().paper)
        return OwnershipLayout(self._picture, width, style, measure_text, count_left_out)


def count_left_out(count: int, listed: int) -> str:
    """Return how many owners a picture leaves out, and how many of them are listed."""
    if listed:
        return tr("and {count} more, {listed} of them listed", count=count, listed=listed)
    return tr("and {count} more", count=count)


def describe_listed(listed: str | None) -> str:
    """Return the list that a party or owner is on; blank for none."""
    return {"control": tr("control list"), "watch": tr("watch list")}.get(listed or "", "")


def describe_stake(holder: Holder) -> str:
    """Return what a holder holds, as far as it is known."""
    if holder.is_stated:
        return strings.format_share(holder.stake)
    return tr("up to {share}", share=strings.format_share(point(holder.stake.hi or ZERO)))


def _box_words(holder: Holder) -> BoxWords:
    if holder.is_open:
        return BoxWords(tr("not known who holds it"), describe_stake(holder))
    if holder.is_ring_share:
        return BoxWords(tr("listed owners, worked out along the ring"), describe_stake(holder))
    note = describe_listed(holder.listed) or translate_text(holder.why)
    return BoxWords(holder.name or strings.DASH, describe_stake(holder), note)


def _describe_boxes(picture: OwnershipPicture) -> list[str]:
    """Return the boxes that are shown in words."""
    boxes = [row.box.texts for row in choose_rows(picture, _ANY_LEVEL) if row.box]
    return [strings.join_with_commas((box.label, box.edge, box.note)) for box in boxes]
