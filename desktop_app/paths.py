# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where the program's own files are and where its user's files go.

The data folder is the one that was asked for, else a folder ``lodestone-data`` beside the program,
else the one that was used last, else where the system keeps such things. No other module works out
a folder for itself. Importing this module touches no disk.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import platformdirs

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase

APP_NAME = "Lodestone"
PORTABLE = "lodestone-data"
"""The folder beside the program that makes it keep its data there."""

Chosen = Literal["asked", "portable", "last", "usual"]
"""Who chose a data folder: the command line, the folder beside the program, the last time, the system."""


class NoHome(Refused):
    """This user has no home folder, and nobody has said where the data are to be kept."""

    def __init__(self) -> None:
        super().__init__(
            "there is no home folder, so there is no usual place for the data",
            do="Name a folder with --data-dir FOLDER, or set HOME",
        )


def resources_folder() -> Path:
    """Return the folder of rules, lists, fonts and icons.

    It lies beside the package, in the source tree and in a built program alike.
    """
    return Path(__file__).resolve().parents[1] / "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of one file or folder that comes with the program.

    Errors: Refused if it is not there, for then the installation is damaged.
    """
    path = resources_folder().joinpath(*parts)
    if not path.exists():
        raise Refused(
            f"A file that belongs to {APP_NAME} is missing",
            file=str(path),
            do=f"Install {APP_NAME} again; your own data is kept elsewhere and stays as it is",
        )
    return path


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
    """Where one user's data lies; everything the program writes by itself is below ``data``."""

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
        """Tell whether the folder is to be remembered: one asked for is meant for this time, one beside is found."""
        return self.chosen in ("last", "usual")

    def make_folders(self) -> None:
        """Create the folders that are missing, closed to other users of the machine.

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
    """Return where this user's data lies: in ``data_dir`` if given, else as the module says.

    ``portable`` asks for the folder beside the program even where there is none yet. A relative
    ``data_dir`` is fixed at once, so that a later change of the working folder does not move the
    data. Nothing is created here.

    Errors: NoHome if the system knows no usual place; Refused if ``data_dir`` cannot be made out.
    """
    if data_dir is not None:
        return Folders(_resolve_folder(data_dir))
    places = [folder / PORTABLE for folder in _beside_program()]
    for candidate in places:
        if candidate.is_dir():
            return Folders(candidate, "portable")
    if portable:
        return Folders(places[0], "portable")
    last = _last_remembered()
    return usual_folders() if last is None else Folders(last, "last")


def _resolve_folder(folder: Path) -> Path:
    """Return a folder as it is called from everywhere."""
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
    """Return where the system says that this user's data lies.

    Errors: NoHome if it does not know.
    """
    try:
        return Folders(Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)), "usual")
    except RuntimeError as error:
        raise NoHome from error


def default_data_folder() -> Path:
    """Return the folder that a choice of files begins in: the user's own, else the top of the disk."""
    try:
        return Path.home()
    except RuntimeError:
        return Path(Path(__file__).anchor)


def remember_folder(folder: Path) -> None:
    """Keep in mind which folder was opened, so that its loss is noticed. Failing to is no trouble."""
    try:
        note = _remembered_note()
        note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        note.write_text(f"{folder}\n", "utf-8")
    except (RuntimeError, OSError, UnicodeEncodeError):  # the folder is asked for once more, that is all
        return


def _last_remembered() -> Path | None:
    try:
        text = _remembered_note().read_text("utf-8").strip()
    except (RuntimeError, OSError, UnicodeDecodeError):
        return None
    return Path(text) if text and Path(text).is_absolute() else None


def _remembered_note() -> Path:
    """Return the file that names the folder opened last; it lies apart, for it must outlive that folder.

    Errors: RuntimeError if there is no home folder.
    """
    config_folder = platformdirs.user_config_dir(APP_NAME, appauthor=False, roaming=True)
    return Path(config_folder) / "data-folder.txt"


def _beside_program() -> Iterator[Path]:
    """Yield the folders that count as beside the program: where it starts from, then where its folder lies."""
    if image := os.environ.get("APPIMAGE"):
        yield Path(image).parent
    elif getattr(sys, "frozen", False):
        program = Path(sys.executable).resolve().parent
        bundle = next((parent for parent in program.parents if parent.suffix == ".app"), program)
        yield bundle.parent if bundle != program else program
        yield bundle.parent
    else:
        yield Path(__file__).resolve().parents[1]
