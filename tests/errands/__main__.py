# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Does the errands with a real mouse and keyboard, on a laptop's screen under a window manager, and prints the counts.

.venv/bin/python -m tests.errands              at 1366×768; needs Xvfb, openbox and xdotool
.venv/bin/python -m tests.errands --pictures out/errands
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from desktop_app.bootstrap import build_program
from desktop_app.paths import user_folders
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.settings import Settings
from desktop_app.ui.session.session import PartyLookUps
from desktop_app.ui.shell.appearance import apply_settings
from desktop_app.ui.startup import app as ui_app
from tests.errands.display import run_on_display
from tests.errands.errands import (
    DEALS,
    DEALS_OF_OTHER_HABITS,
    MOST_ACTIONS,
    MOST_FOR_ALL,
    MOST_SECONDS,
    MOST_TO_HAND_OVER,
    add_clients,
    close_dialogs,
    do_auditors_errand,
    do_consultants_errand,
    do_exporters_errand,
    do_handing_over_errand,
    do_what_if_for_all_errand,
    lay_out_papers,
    take_in,
)
from tests.errands.person import DisplayHands, Person

NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)


def do_on_display(
    name: str,
    errand: Callable[[Person], object],
    pictures: Path | None,
    most: int = MOST_ACTIONS,
    before: Callable[[Workspace], object] = lambda _workspace: None,
) -> bool:
    """Do an errand in a window over data of its own; tells whether it took no more than it may.

    ``before`` puts into the data what was there before the person came.
    """
    folders = user_folders(Path(tempfile.mkdtemp(prefix="lodestone-errand-")))
    folders.make_folders()
    settings = Settings(language="en", appearance="light")
    apply_settings(settings)
    program = build_program()
    workspace = open_workspace(program, folders.database, user_name="M. Vogt", now=lambda: NOW)
    before(workspace)
    window = ui_app.open_window(program, workspace, folders, settings, lambda: NOW)
    window.showMaximized()
    kept = None
    if pictures is not None:
        kept = pictures / name
        kept.mkdir(parents=True, exist_ok=True)
    person = Person(window, DisplayHands(), kept)
    person.wait_for(window.isActiveWindow)
    errand(person)
    sys.stdout.write(f"{name}: {person.count} actions in {person.seconds:.0f} s\n")
    close_dialogs()
    person.settle()
    window.close()
    window.deleteLater()
    workspace.close()
    return person.count <= most and person.seconds <= MOST_SECONDS


def main() -> int:
    """Do all errands on a display; it is started first where this is not yet the process on it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, help="where a picture after each action goes")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if not given.here:
        return run_on_display([sys.executable, "-m", "tests.errands", *sys.argv[1:], "--here"])
    PartyLookUps.is_on = False
    _app = ui_app.make_application()
    held = []
    for deal, by_keyboard in product((*DEALS, *DEALS_OF_OTHER_HABITS), (False, True)):

        def export(person: Person) -> None:
            take_in(person, deal)  # noqa: B023  done before the next
            do_exporters_errand(person, deal, by_keyboard=by_keyboard)  # noqa: B023

        name = f"exporter{' by keyboard' if by_keyboard else ''}, {deal.file}"
        held.append(do_on_display(name, export, given.pictures, deal.most))
    papers = Path(tempfile.mkdtemp(prefix="lodestone-papers-"))
    lay_out_papers(papers)
    held.append(
        do_on_display("consultant", lambda person: do_consultants_errand(person, papers), given.pictures)
    )
    held.append(do_on_display("auditor", lambda person: do_auditors_errand(person, papers), given.pictures))
    suppliers: list[str] = []
    held.append(
        do_on_display(
            "what if for all clients",
            lambda person: do_what_if_for_all_errand(person, suppliers[0]),
            given.pictures,
            MOST_FOR_ALL,
            lambda workspace: suppliers.append(add_clients(workspace)),
        )
    )
    held.append(
        do_on_display(
            "a client handed over",
            lambda person: do_handing_over_errand(person, papers / "client.lodestone-client"),
            given.pictures,
            MOST_TO_HAND_OVER,
            add_clients,
        )
    )
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
