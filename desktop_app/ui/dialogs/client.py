# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The forms of a client: all of it, and the short one of the first start."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app import settings as user_settings
from desktop_app.basics import files
from desktop_app.basics.messages import Refused
from desktop_app.services.catalogue.clients import SVG, logo_kind
from desktop_app.services.schema.columns import with_cells
from desktop_app.services.schema.forms import Client
from desktop_app.services.schema.rows import ChangedMeanwhile
from desktop_app.ui.dialogs.edit_conflict import OpenedRow, settle_change
from desktop_app.ui.look.theme import px
from desktop_app.ui.plain import PlainLabel, set_available
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared_views import saving
from desktop_app.ui.shared_views.dialog_frame import DialogFrame, FormDialog, tell_error
from desktop_app.ui.shared_views.form_fields import Folded, form_texts, make_checker, make_groups, whole_form
from desktop_app.ui.widgets.form import Form, Group, Input
from desktop_app.ui.widgets.parts import button, fill, label
from desktop_app.ui.words.strings import tr

_NEEDED = "name name_zh country address currency paper_size paper_languages"
_FURTHER = (
    "letterhead_line_1 letterhead_line_2 letterhead_line_3 adviser addressee privilege_line reliance_line"
    " second_person retention_years client note"
)


def _show_new_client(dialog: FormDialog, session: Session, client: int) -> None:
    dialog.close_when_done()
    session.navigator.open_client(client)


_BLANK: Final = Client()


def open_client(
    parent: QWidget, session: Session, client: int | None = None, stored: Client = _BLANK
) -> FormDialog:
    """Open the form of a client, or a blank one."""
    folds = (("", _NEEDED), (Folded(tr("More")), _FURTHER))
    rows = [(title, [(name,) for name in names.split()]) for title, names in folds]
    groups = make_groups(session, Client, whole_form(Client, rows))
    form = Form(groups, 160, check=make_checker(session, Client))
    form.show_values(form_texts(stored) if client else {})

    of_client = OpenedRow(session, form, stored)

    def save(dialog: FormDialog) -> None:
        dialog.lock_until_done()
        clients = session.workspace.clients
        if client is None:
            filled = with_cells(_BLANK, form.current_values())
            session.change(
                lambda: clients.create(filled),
                partial(_show_new_client, dialog, session),
                dialog.show_refusal,
            )
        else:
            changed, opened = of_client.filled_in(), of_client.opened
            session.change(
                lambda: clients.update(client, changed, opened=opened),
                lambda _none: dialog.close_when_done(),
                lambda error: settle(dialog, error),
            )

    def settle(dialog: FormDialog, error: Exception) -> None:
        if isinstance(error, ChangedMeanwhile) and isValid(dialog):
            dialog.unlock()
            settle_change(dialog, error, of_client, lambda: save(dialog))
        else:
            dialog.show_refusal(error)

    title = tr("Edit client") if client else tr("Add client")
    about = tr("Whose catalogue it is; its name and letterhead stand on every paper.")
    dialog = FormDialog(parent, title, form, save, about=about, place="dialog/client")
    dialog.show_first()
    return dialog


def open_first_client(parent: QWidget, session: Session) -> FormDialog:
    """Ask for country and name of the user's own firm; name and role of the signer may be left blank."""
    firm = make_groups(session, Client, [("", (("country",), ("name",)))])
    name = Input("signer", tr("Your name"), hint=tr("can be given later"))
    role = Input("signer_role", tr("Your role"), hint=tr("such as: export control officer"))
    form = Form([*firm, Group(tr("Who signs"), [[name], [role]])], 110)
    settings = session.settings
    form.show_values({"signer": settings.signer, "signer_role": settings.signer_role})

    def save(dialog: FormDialog) -> None:
        values = form.current_values()
        signs = {key: values.pop(key) for key in ("signer", "signer_role")}
        missing = {key: tr("Fill this in.") for key, typed in values.items() if not typed}
        if missing:
            dialog.show_faults(missing)
            return
        try:
            chosen = user_settings.with_values(session.settings, signs)
            if chosen != session.settings:
                user_settings.save_settings(session.folders.settings_file, chosen)
        except Refused as refused:
            dialog.show_refusal(refused)
            return
        session.settings, session.workspace.user_name = chosen, chosen.signer
        set_available(dialog.confirm_button, tr("Being stored …"))
        filled = with_cells(_BLANK, values)
        session.change(
            lambda: session.workspace.clients.create(filled),
            partial(_show_new_client, dialog, session),
            dialog.show_refusal,
        )

    about = tr("Letterhead, currency and the rest are filled in later, under Edit client.")
    dialog = FormDialog(
        parent, tr("Set up own firm"), form, save, about=about, verb=tr("Begin"), place="dialog/client"
    )
    dialog.show_first()
    return dialog


# --------------------------------------------------------------------------------------------------
# The logo of a letterhead: chosen from a file, shown, taken off. An SVG is drawn once, here, and kept as a
# picture.


_DRAWN: Final = QSize(1600, 400)
"""The most pixels that an SVG is drawn with: 30 points high on paper, that is sharp."""


class LogoDialog(DialogFrame):
    """Shows the logo of a client, and lets it be changed or taken off."""

    handbook_place = "dialog/client"

    def __init__(self, parent: QWidget, session: Session, client: int) -> None:
        about = tr(
            "Stands at the top of memos: a PNG or SVG picture of at most 1 MB, with nothing to be fetched."
        )
        super().__init__(parent, tr("Logo of the letterhead"), about)
        self._session, self._client = session, client
        self.picture = PlainLabel()
        self.picture.setMinimumHeight(px(90))
        self.none = label(tr("No logo"), "quiet")
        self.remove = button(tr("Take off"), partial(self._store, b""))
        self.choose = button(tr("Choose picture"), self._ask_for_file, role="primary")
        fill(self.body, [self.picture, self.none])
        self.add_buttons(button(tr("Close"), self.close), self.remove, self.choose)
        self._show(session.workspace.clients.logo(client))

    def take_file(self, file: Path) -> None:
        """Put the picture of a file on the letterhead."""
        try:
            self._store(picture_of_logo(files.read_limited(file, files.PICTURE)))
        except Refused as refused:
            tell_error(self, refused)

    def _ask_for_file(self) -> None:
        place = saving.in_folder_of(self._session, "pictures", self.take_file)
        saving.ask_for_file(self, tr("Choose picture"), *place, ["PNG, SVG (*.png *.svg)"])

    def _store(self, picture: bytes) -> None:
        clients, logo_shown = self._session.workspace.clients, self._shown
        self._session.change(
            lambda: clients.change_logo(self._client, picture, opened=logo_shown),
            lambda _none: self._show(picture),
            self._tell_refusal,
        )

    def _tell_refusal(self, error: Exception) -> None:
        """Show why the logo stays, and the one that is there by now."""
        if isValid(self):
            self._show(self._session.workspace.clients.logo(self._client))
            tell_error(self, error)

    def _show(self, picture: bytes | None) -> None:
        self._shown = picture or b""
        pixmap = QPixmap()
        if picture:
            pixmap.loadFromData(picture)
            keep = Qt.AspectRatioMode.KeepAspectRatio
            pixmap = pixmap.scaled(px(320), px(80), keep, Qt.TransformationMode.SmoothTransformation)
        self.picture.setPixmap(pixmap)
        self.picture.setAccessibleName(tr("Logo") if picture else tr("No logo"))
        self.none.setVisible(not picture)
        set_available(self.remove, "" if picture else tr("There is no logo."))


def picture_of_logo(content: bytes) -> bytes:
    """Return a logo as a PNG picture.

    Errors: Refused if it cannot be drawn, is too large, or names anything outside itself.
    """
    image = _draw_svg(content) if logo_kind(content) == SVG else QImage.fromData(content)
    if image.isNull():
        raise Refused("the logo cannot be read", do="Choose another PNG or SVG picture")
    data = QByteArray()
    sink = QBuffer(data)
    sink.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(sink, QByteArray(b"png")).write(image)
    return bytes(data.data())


def _draw_svg(content: bytes) -> QImage:
    """Return an SVG drawn as large as it fits; a null picture where it cannot be read."""
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    image = QImage(size.scaled(_DRAWN, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
