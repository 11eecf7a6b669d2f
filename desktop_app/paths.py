# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The paths of the program's own files and of the user's data folder.

The data folder is the one given on the command line, else a folder ``lodestone-data`` beside the
program, else the one used last, else the usual one of the system. No other module works out a
folder. Importing this module does not access the disk.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import platformdirs

from desktop_app.basics import files
from desktop_app.basics.frozen import dataclass
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.basics.resources import APP_NAME, resources_folder

PORTABLE = "lodestone-data"
"""The name of the folder beside the program that holds the data of a portable copy."""

Chosen = Literal["asked", "portable", "last", "usual"]
"""How a data folder was chosen: command line, beside the program, used last, usual one of the system."""


class NoHome(Refused):
    """The user has no home folder, and no data folder was given."""

    def __init__(self) -> None:
        super().__init__(
            "there is no home folder, so there is no usual place for the data",
            do="Name a folder with --data-dir FOLDER, or set HOME",
        )


def licences_folder() -> Path:
    """Return the folder with the licence texts: that of a built program, else the source tree's."""
    program = Path(sys.executable).parent
    built = (program / "licences", program / "_internal" / "licences")
    if getattr(sys, "frozen", False):
        for folder in built:
            if folder.is_dir():
                return folder
    return resources_folder() / "licences"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one user's data; all that the program writes on its own is below ``data``."""

    data: Path
    chosen: Chosen = "asked"

    @property
    def settings_file(self) -> Path:
        return self.data / "settings.toml"

    @property
    def database(self) -> Path:
        return self.data / "lodestone.sqlite"

    @property
    def evidence_folder(self) -> Path:
        return self.data / "evidence"

    @property
    def backups_folder(self) -> Path:
        return self.data / "backups"

    @property
    def logs_folder(self) -> Path:
        return self.data / "logs"

    @property
    def window_file(self) -> Path:
        return self.data / "window.ini"

    @property
    def is_chosen_for_good(self) -> bool:
        """Tell whether the next start uses the folder again: not if it was given on the command line or is portable."""
        return self.chosen in ("last", "usual")

    def has_database(self) -> bool:
        """Tell whether there is a data file.

        Errors: Refused if the folder cannot be looked into.
        """
        try:
            return stat.S_ISREG(self.database.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            raise Refused(
                Phrase("The data folder cannot be looked into: {why}", why=error.strerror or str(error)),
                file=str(self.data),
                do="Choose a folder you may read and write to; on the command line with --data-dir",
            ) from error

    def make_folders(self) -> None:
        """Create missing folders, readable by their owner only.

        Errors: Refused if the place cannot be written to.
        """
        for folder in (self.data, self.evidence_folder, self.backups_folder, self.logs_folder):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise Refused(
                    Phrase("The data folder cannot be created: {why}", why=error.strerror or str(error)),
                    file=str(folder),
                    do="Choose a folder you may write to; on the command line with --data-dir",
                ) from error


def user_folders(data_dir: Path | None = None, *, portable: bool = False) -> Folders:
    """Return the folders of this user: below ``data_dir`` if given, else as the module's docstring tells.

    ``portable`` asks for the folder beside the program even where there is none yet. A relative
    ``data_dir`` is fixed at once, so that a later change of the working folder does not move the
    data. Nothing is created here.

    Errors: NoHome if the system names no usual folder; Refused if ``data_dir`` cannot be resolved.
    """
    if data_dir is not None:
        return Folders(_resolve_folder(data_dir))
    places = [folder / PORTABLE for folder in _beside_program()]
    for candidate in places:
        if os.path.isdir(candidate):
            return Folders(candidate, "portable")
    if portable:
        return Folders(places[0], "portable")
    last = _last_remembered()
    return usual_folders() if last is None else Folders(last, "last")


def _resolve_folder(folder: Path) -> Path:
    """Return the absolute path of a folder."""
    try:
        return folder.expanduser().absolute()
    except RuntimeError as error:
        raise Refused(
            "the home folder that this begins with is not known",
            file=str(folder),
            do="Name the folder in full, from the root of the disk",
        ) from error
    except OSError as error:
        raise Refused(
            "the folder that this is counted from is not there any more",
            file=str(folder),
            do="Name the folder in full, from the root of the disk",
        ) from error


def usual_folders() -> Folders:
    """Return the usual folders of the system for this user's data.

    Errors: NoHome if the system names none.
    """
    try:
        return Folders(Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)), "usual")
    except RuntimeError as error:
        raise NoHome from error


def default_data_folder() -> Path:
    """Return the folder in which file dialogs start: the home folder, else the root of the disk."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(Path(__file__).anchor)


def remember_folder(folder: Path) -> bool:
    """Store which folder was opened, so that its loss is noticed at the next start; tells whether it could be stored.

    The note is replaced as a whole: half a note would have the next start open another folder.
    """
    try:
        note = _remembered_note()
        note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write_own_file(note, f"{folder}\n".encode())
    except (
        RuntimeError,
        OSError,
        UnicodeEncodeError,
        Refused,
    ):  # the next start then asks for the folder again
        return False
    return True


def _last_remembered() -> Path | None:
    try:
        text = _remembered_note().read_text("utf-8").strip()
    except (RuntimeError, OSError, UnicodeDecodeError):
        return None
    return Path(text) if text and Path(text).is_absolute() else None


def _remembered_note() -> Path:
    """Return the file that names the folder opened last; it is outside that folder, which may be deleted.

    Errors: RuntimeError if there is no home folder.
    """
    config_folder = platformdirs.user_config_dir(APP_NAME, appauthor=False, roaming=True)
    return Path(config_folder) / "data-folder.txt"


def _beside_program() -> Iterator[Path]:
    """Yield the folders that count as beside the program: for an AppImage or a macOS bundle those around it."""
    if image := os.environ.get("APPIMAGE"):
        yield Path(image).parent
    elif getattr(sys, "frozen", False):
        program = Path(sys.executable).resolve().parent
        bundle = next((parent for parent in program.parents if parent.suffix == ".app"), program)
        yield bundle.parent if bundle != program else program
        yield bundle.parent
    else:
        yield Path(__file__).resolve().parents[1]
