# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The libraries that read and write files, with their versions."""

from __future__ import annotations

import sqlite3


def versions() -> dict[str, str]:
    """Return the versions by the libraries' names."""
    import alembic
    import asn1crypto
    import cryptography
    import sqlalchemy
    import sqlmodel
    import xlsxwriter

    return {
        "SQLite": sqlite3.sqlite_version,
        "SQLAlchemy": sqlalchemy.__version__,
        "SQLModel": sqlmodel.__version__,
        "Alembic": alembic.__version__,
        "XlsxWriter": xlsxwriter.__version__,
        "cryptography": cryptography.__version__,
        "asn1crypto": asn1crypto.__version__,
    }
