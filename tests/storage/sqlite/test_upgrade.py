# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Upgrades: whole or not at all, copied before, and equal to what the tables say."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from desktop_app.services.schema.rows import ALL_PRODUCTS
from desktop_app.storage.sqlite import database
from desktop_app.storage.sqlite.store import SqlStore
from tests.storage.conftest import NOW

NOW_AT = database.VERSION
STEP = """
from alembic import op
import sqlalchemy as sa

revision = "{next:04}"
down_revision = "{now:04}"


def upgrade() -> None:
    with op.batch_alter_table("product") as product:
        product.add_column(sa.Column("colour", sa.String()))
    op.execute("UPDATE product SET name = 'changed'")
    {last}
"""


def made(file: Path) -> None:
    store = SqlStore(file)
    with store.begin_transaction("me", NOW) as writing:
        client = writing.add_row("client", 0, {"client": "a", "name": "A"})
        writing.add_row("products", client, {"part_number": "0101", "name": "as it was"})
        writing.add_row("products", client, {"part_number": "2"})
        writing.add_row("bill_of_materials", client, {"parent": "2", "child": "0101", "quantity": "1"})
    store.close()


def columns(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as bare:
        return {row[1] for row in bare.execute("PRAGMA table_info(product)")}


def write_step(steps: Path, *, last: str) -> None:
    """Write one step more; it ends with the statement ``last``."""
    text = STEP.format(now=NOW_AT, next=NOW_AT + 1, last=last)
    (steps / f"{NOW_AT + 1:04}_colour.py").write_text(text, "utf-8")


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of steps of a program that is one version ahead."""
    steps = tmp_path / "migrations"
    shutil.copytree(Path(database.__file__).parent / "migrations", steps)
    ours = database.alembic_config

    def config(connection: Connection) -> Config:
        found = ours(connection)
        found.set_main_option("script_location", str(steps))
        return found

    monkeypatch.setattr(database, "alembic_config", config)
    monkeypatch.setattr(database, "VERSION", NOW_AT + 1)
    return steps / "versions"


def test_tables_and_migrations_say_the_same(store: SqlStore) -> None:
    with store._database.write_transaction() as connection:
        command.check(database.alembic_config(connection))


def test_the_version_counts_the_migrations(store: SqlStore) -> None:
    with store._database.read_transaction() as connection:
        script = ScriptDirectory.from_config(database.alembic_config(connection))
    revisions = [revision.revision for revision in script.walk_revisions()]
    assert len(revisions) == database.VERSION
    assert script.get_current_head() == f"{database.VERSION:04}"


def test_an_older_file_is_copied_and_brought_up(file: Path, next_version: Path) -> None:
    with pytest.MonkeyPatch.context() as before:
        before.setattr(database, "VERSION", NOW_AT)
        made(file)
    write_step(next_version, last="pass")
    store = SqlStore(file)
    assert store.lists.count_rows(1, ALL_PRODUCTS) == 2
    assert store.repository.select_rows("bill_of_materials", 1, {})[0].row["child"] == "0101"
    store.close()
    assert "colour" in columns(file)
    (backup,) = (file.parent / "backups").iterdir()
    assert "colour" not in columns(backup)
    with closing(sqlite3.connect(file)) as bare:
        assert bare.execute("PRAGMA user_version").fetchone() == (NOW_AT + 1,)


def test_an_upgrade_that_fails_halfway_leaves_the_file_as_it_was(file: Path, next_version: Path) -> None:
    with pytest.MonkeyPatch.context() as before:
        before.setattr(database, "VERSION", NOW_AT)
        made(file)
    with closing(sqlite3.connect(file)) as bare:
        dump = list(bare.iterdump())
    write_step(next_version, last="raise ValueError")
    with pytest.raises(ValueError):  # noqa: PT011 - the step raises it bare
        SqlStore(file)
    with closing(sqlite3.connect(file)) as bare:
        assert list(bare.iterdump()) == dump
        assert bare.execute("PRAGMA user_version").fetchone() == (NOW_AT,)


def test_opening_a_file_of_this_version_makes_no_backup(file: Path) -> None:
    made(file)
    SqlStore(file).close()
    assert not (file.parent / "backups").exists()
