# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Takes a list in one transaction, with progress and a way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop_app.basics.phrase import Phrase
from desktop_app.services.importing.draft import ListDraft, ListPreview
from desktop_app.services.importing.fields.mapping import TableMapping
from desktop_app.services.schema.sheets import SHEETS, sheets_filled_by
from desktop_app.ui.pages.importing.decision import DecisionBar
from desktop_app.ui.pages.importing.sheet.fields_of_columns import home_of
from desktop_app.ui.session.navigator import PageId, page_of_topic
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.tasks import Progress, Task
from desktop_app.ui.words.strings import join_with_commas, tr, tr_n, translate_text


class Taking:
    """The import under way, if there is one."""

    def __init__(
        self,
        session: Session,
        bar: DecisionBar,
        done: Callable[[], object],
        failed: Callable[[Exception], object],
        stopped: Callable[[], object],
    ) -> None:
        """Call one of the three when it has ended; ``done`` before another page is shown."""
        self._session, self._bar = session, bar
        self._done, self._failed, self._stopped = done, failed, stopped
        self._task: Task | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether a list is being taken."""
        return self._task is not None

    def cancel(self) -> None:
        """Ask the import to stop; nothing is stored then."""
        if self._task is not None:
            self._task.progress.cancel()
            self._bar.cancel_button.setEnabled(False)

    def take(self, preview: ListPreview, taken: int, finish_later: int) -> None:
        """Take a preview as the options say; the counts are those of its rows."""
        importing, options = self._session.workspace.importing, self._bar.options
        all_or_nothing, keep_files = options.all_or_nothing.isChecked(), options.keep_files.isChecked()
        remember = options.remember.isChecked()

        def commit(progress: Progress) -> Any:
            return importing.commit_list(
                preview,
                all_or_nothing=all_or_nothing,
                remember=remember,
                keep_files=keep_files,
                progress=progress.step,
                cancelled=lambda: progress.cancelled,
            )

        self._bar.show_progress(0, 0)
        self._task = self._session.change_with(
            commit,
            lambda client: self._finish(preview, client, (taken, finish_later)),
            self._fail,
            at=self._bar.show_progress,
            stopped=self._stop,
        )

    def _end(self) -> None:
        self._task = None
        self._bar.cancel_button.setEnabled(True)
        self._bar.hide_progress()

    def _fail(self, error: Exception) -> None:
        self._end()
        self._failed(error)

    def _stop(self) -> None:
        self._end()
        self._stopped()

    def _finish(self, preview: ListPreview, client: int, counts: tuple[int, int]) -> None:
        self._end()
        taken, finish_later = counts
        self._done()
        session = self._session
        if client != session.client:
            session.navigator.open_client(client)
        else:
            session.navigator.show_page(page_of_preview(preview))
        text = tr(
            "Imported {file}: {what}", file=name_of_draft(preview.draft), what=_summary(taken, finish_later)
        )
        session.navigator.show_message(text, tr("Take back the import"), session.undo)


def _summary(taken: int, finish_later: int) -> str:
    """Return what was taken, in the rows of the list."""
    return join_with_commas(
        (
            tr_n("%n row(s) taken", taken),
            tr_n("%n row(s) to finish", finish_later) if finish_later else "",
        )
    )


def page_of_preview(preview: ListPreview) -> str:
    """Return the page on which most of what was taken stands."""
    return page_of_mapping(preview.tables[0].mapping) if preview.tables else PageId.PRODUCTS


def page_of_mapping(mapping: TableMapping) -> str:
    """Return the page on which the rows of a table stand: that of what they are about, or of what that belongs to."""
    home = SHEETS[home_of(mapping)]
    beside_it = (SHEETS[sheet] for kind in home.filled_by[:1] for sheet in sheets_filled_by(kind))
    return page_of_topic(next((sheet.topic for sheet in (home, *beside_it) if sheet.topic), None))


def name_of_draft(draft: ListDraft) -> str:
    """Return how the files of a draft are called together."""
    sources = draft.sources
    name = sources[0].name if len(sources) == 1 else Phrase("{count} files", count=len(sources))
    return translate_text(name)
