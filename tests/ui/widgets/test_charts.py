# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Letters of a chart are whole in every language."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets import charts


def test_chinese_letters_above_a_scale_are_not_cut(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charts, "tr", lambda _text, **_values: "界线 0.1 %")
    scale = charts.ShareScaleView(Fraction(1, 1000))
    qtbot.addWidget(scale)
    scale.resize(240, scale.sizeHint().height())
    picture = scale.grab().toImage()
    top = {picture.pixel(column, 0) for column in range(picture.width())}
    assert len(top) == 1, "letters begin at the very edge of the chart"
