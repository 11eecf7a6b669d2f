# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A dialog that stores shows that it is at work, and can be closed again once it is done."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.shared_views.dialog_frame import FormDialog
from desktop_app.ui.widgets.form import Form, Group, Input


def test_storing_shows_progress_and_keeps_the_dialog_open_until_it_is_done(qapp: QApplication) -> None:
    parent = QWidget()
    form = Form([Group("", [[Input("name", "Your name")]])], 90)
    dialog = FormDialog(parent, "Record determination", form, lambda _dialog: None)
    dialog.show()
    assert dialog.progress_bar.isHidden()
    dialog.lock_until_done()
    assert not dialog.progress_bar.isHidden()
    assert dialog.progress_bar.maximum() == 0
    dialog.show_progress(2, 5)
    assert (dialog.progress_bar.value(), dialog.progress_bar.maximum()) == (2, 5)
    dialog.reject()
    assert dialog.isVisible()
    dialog.unlock()
    assert dialog.progress_bar.isHidden()
    dialog.lock_until_done()
    assert dialog.progress_bar.maximum() == 0
    dialog.close_when_done()
    assert not dialog.isVisible()
    parent.deleteLater()
