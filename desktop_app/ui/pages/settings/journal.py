# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The row of the journal in the settings: it verifies the journal and saves it as CSV."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from desktop_app.services.context.verification import Verification
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress
from desktop_app.ui.shared_views.saving import FileKind, ask_where, write_file
from desktop_app.ui.widgets.forms.form import bring_into_sight
from desktop_app.ui.widgets.page import Banner
from desktop_app.ui.widgets.parts import button
from desktop_app.ui.words.strings import format_day, join_sentences, tr, tr_n, translate_text

_MOST_SAID = 5
_DAY = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")


class JournalRow:
    """The two buttons of the journal; the outcome is shown in a banner."""

    def __init__(self, session: Session, banner: Banner) -> None:
        self.session, self.banner = session, banner
        self.check = button(tr("Verify the journal"), self.verify_journal)
        self.save = button(tr("Save as CSV"), self.ask_for_file)
        self.save.setAccessibleName(tr("Save the journal as CSV"))

    def verify_journal(self) -> None:
        """Verify every entry, with progress and a cancel button in the status bar."""
        workspace = self.session.workspace
        self.banner.hide()
        bring_into_sight(self.check)

        def verify_chain(progress: Progress) -> Verification:
            return workspace.audit.verify_journal(progress.step)

        progress_text = tr("Verifying the journal")
        self.session.navigator.run_long_work(
            progress_text, verify_chain, self._show_verified, key="verify journal"
        )

    def _show_verified(self, verification: Verification) -> None:
        outcome = _DAY.sub(lambda written: format_day(written[0]), translate_text(verification.as_sentence()))
        faults = [translate_text(finding.as_sentence()) for finding in verification.faults]
        sentences = [outcome, *faults[:_MOST_SAID]]
        if len(faults) > _MOST_SAID:
            sentences.append(tr_n("and %n more", len(faults) - _MOST_SAID))
        self.banner.show_message(join_sentences(*sentences), state="in_force" if faults else "suspended")
        bring_into_sight(self.banner)

    def ask_for_file(self) -> None:
        """Ask for a file name and write the journal there."""
        kind = FileKind(tr("Table (*.csv)"), "workbooks")
        name = f"journal-{self.session.today.isoformat()}.csv"
        ask_where(
            self.check.window(),
            self.session,
            kind,
            title=tr("Save the journal as CSV"),
            name=name,
            then=self.save_as_csv,
        )

    def save_as_csv(self, path: Path) -> None:
        """Write the journal as CSV, with progress and a cancel button in the status bar."""
        workspace = self.session.workspace

        def write_csv(progress: Progress) -> bytes:
            return workspace.audit.journal_as_csv(progress.step)

        progress_text = tr("Writing {name}", name=path.name)
        done = partial(write_file, self.session, path)
        self.session.navigator.run_long_work(progress_text, write_csv, done, key="journal as csv")
