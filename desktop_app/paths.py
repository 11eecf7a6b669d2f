# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where the program's own files are and where its user's files go.

No other module works out a folder for itself. Importing this module touches no disk.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from desktop_app.domain.errors import Refused

APP_NAME = "Lodestone"


def resources() -> Path:
    """Return the folder of rules, lists, fonts and icons.

    It lies beside the package, in the source tree and in a built program alike.
    """
    return Path(__file__).resolve().parents[1] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of one file or folder that comes with the program.

    Errors: Refused if it is not there, for then the installation is damaged.
    """
    path = resources().joinpath(*parts)
    if not path.exists():
        raise Refused(
            f"A file that belongs to {APP_NAME} is missing",
            file=str(path),
            do=f"Install {APP_NAME} again; your own data is kept elsewhere and stays as it is",
        )
    return path


@dataclass(frozen=True, slots=True)
class Folders:
    """Where one user's data lies; everything the program writes by itself is below ``data``."""

    data: Path

    @property
    def settings(self) -> Path:
        return self.data / "settings.toml"

    @property
    def database(self) -> Path:
        return self.data / "lodestone.sqlite"

    @property
    def evidence(self) -> Path:
        return self.data / "evidence"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    def make(self) -> None:
        """Create the folders that are missing, closed to other users of the machine.

        Errors: Refused if the place cannot be written to.
        """
        for folder in (self.data, self.evidence, self.backups, self.logs):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise Refused(
                    f"The data folder cannot be created: {error.strerror or error}",
                    file=str(folder),
                    do="Choose a folder you may write to, with --data-dir",
                ) from error


def user_folders(data_dir: Path | None = None) -> Folders:
    """Return where this user's data lies: in ``data_dir`` if given, else where the system says.

    A relative ``data_dir`` is fixed at once, so that a later change of the working folder does
    not move the data. Nothing is created here.
    """
    if data_dir is not None:
        return Folders(data_dir.expanduser().absolute())
    return Folders(Path(platformdirs.user_data_dir(APP_NAME, appauthor=False)))
