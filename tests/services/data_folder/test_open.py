# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What can be the matter with a data folder: each is met for real, and told in a sentence that says what to do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders
from desktop_app.services.data_folder.open import FolderGone, FolderTaken, Opened, open_folder
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.workspace import Workspace, open_workspace
from desktop_app.storage.sqlite import folder_lock
from desktop_app.storage.sqlite.folder_lock import claim_folder
from tests.making import program

TREE = Path(__file__).resolve().parents[3]
NOBODY = 65534
AS_NOBODY = (f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")

HOLD = """
import sys, time
from pathlib import Path
from desktop_app.storage.sqlite.folder_lock import claim_folder
held = claim_folder(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(600)
"""
OPEN = """
import json, sys
from pathlib import Path
from desktop_app.bootstrap import build_program
from desktop_app.basics.messages import Refused
from desktop_app.paths import Folders
from desktop_app.services.data_folder.open import open_folder
try:
    open_folder(build_program(), Folders(Path(sys.argv[1]))).close()
except Refused as refused:
    print(json.dumps([refused.what, refused.do]))
else:
    print("[]")
"""
TOO_LARGE = """
import json, resource, sys
from pathlib import Path
from desktop_app.bootstrap import build_program
from desktop_app.basics.messages import Refused
from desktop_app.services.workspace import open_workspace
from desktop_app.services.schema.declaration import CountryCode
from desktop_app.services.schema.forms import Client, Product
from desktop_app.services.schema.declaration import CountryCode
desk = open_workspace(build_program(), Path(sys.argv[1]))
room = desk.client_workspace(desk.clients.create(Client(name="Test GmbH", country="DE")).value)
room.products.create(Product(part_number="kept"))
resource.setrlimit(resource.RLIMIT_FSIZE, (Path(sys.argv[1] + "-wal").stat().st_size + 40_000,) * 2)
try:
    for number in range(100):
        room.products.create(Product(part_number=f"more {number}", note="x" * 3900))
except Refused as refused:
    print(json.dumps([refused.what, refused.do, number]))
desk.close()
"""


def python(code: str, *arguments: str, before: tuple[str, ...] = ()) -> str:
    """Return what a program prints that runs in a process of its own."""
    done = subprocess.run(
        [*before, sys.executable, "-c", code, *arguments],
        cwd=TREE,
        env={**os.environ, "PYTHONPATH": str(TREE)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def holder(folders: Folders) -> Iterator[subprocess.Popen[str]]:
    """Return another process that has the folder."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folders.data)],
        cwd=TREE,
        env={**os.environ, "PYTHONPATH": str(TREE)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


Mount = Callable[[str], Path]


def found(tool: str) -> str:
    """Return where a tool of the system is; blank if it is nowhere."""
    return shutil.which(tool) or ""


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """Return what mounts a small disk of its own, with options; skips, and says so, where that is not permitted."""
    places: list[Path] = []

    def make(options: str) -> Path:
        place = tmp_path / f"disk{len(places)}"
        place.mkdir()
        command = [found("mount"), "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if not command[0] or subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("a small disk cannot be mounted by this user")
        places.append(place)
        return place

    yield make
    for place in places:
        subprocess.run([found("umount"), "--lazy", str(place)], check=True)


def opened(folders: Folders) -> Opened:
    return open_folder(program(), folders)


def said(refused: Refused) -> str:
    assert refused.do, "every refusal says what to do"
    return str(refused)


def client(desk: Workspace) -> int:
    return desk.clients.create(Client(name="Test GmbH", country=CountryCode("DE"))).value


# ---- another window -----------------------------------------------------------------------------


def test_the_second_window_is_told_who_has_the_folder_and_since_when(
    folders: Folders, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(FolderTaken) as caught:
        opened(folders)
    words = said(caught.value)
    user, host, since, pid = (folders.data / "lodestone.lock").read_text("utf-8").splitlines()
    assert int(pid) == holder.pid
    assert f"by {user} on {host}, since {since[11:16]} on {since[:10]}" in words
    assert "close it and try again" in words


def test_what_a_killed_window_leaves_behind_is_taken_over(
    folders: Folders, holder: subprocess.Popen[str]
) -> None:
    holder.kill()
    holder.wait()
    assert (folders.data / "lodestone.lock").read_text("utf-8"), "the file is still there"
    opened(folders).close()


def test_a_folder_that_was_let_go_of_can_be_taken_again(folders: Folders) -> None:
    first = opened(folders)
    with pytest.raises(FolderTaken):
        claim_folder(folders.data)
    first.close()
    first.folder_lock.release_lock()  # a second time does nothing
    opened(folders).close()


def test_a_folder_whose_database_is_refused_is_let_go_of(folders: Folders) -> None:
    folders.database.write_bytes(b"no database at all, but long enough to be looked at")
    for _ in range(2):
        with pytest.raises(Refused, match="not a database of Lodestone"):
            opened(folders)


def test_commands_work_beside_an_open_window(folders: Folders, holder: subprocess.Popen[str]) -> None:
    case = TREE / "tests" / "cases" / "p01-dysprosium-magnet.json"
    main = "import sys; from desktop_app.__main__ import main; sys.exit(main())"
    told = python(main, "--data-dir", str(folders.data), "screen", str(case), "--json")
    assert json.loads(told)["verdict"]


# ---- gone, moved ----------------------------------------------------------------------------------


def test_a_folder_of_last_time_that_is_gone_is_not_made_again_in_silence(tmp_path: Path) -> None:
    gone = Folders(tmp_path / "unplugged" / "data", "last")
    with pytest.raises(FolderGone) as caught:
        opened(gone)
    assert "choose where it is now" in said(caught.value)
    assert not gone.data.exists()


def test_a_folder_that_was_moved_opens_at_its_new_place(folders: Folders, tmp_path: Path) -> None:
    first = opened(folders)
    made = client(first.workspace)
    first.close()
    moved = Folders(tmp_path / "elsewhere", "last")
    folders.data.rename(moved.data)
    second = opened(moved)
    assert second.workspace.clients.get(made).name == "Test GmbH"
    second.close()


@pytest.mark.skipif(sys.platform == "win32", reason="that system keeps open files where they are")
@pytest.mark.parametrize("what", ["the folder is moved", "the file is deleted", "it is replaced"])
def test_a_file_that_disappears_while_it_is_open_takes_no_change_with_it(
    what: str, folders: Folders, tmp_path: Path
) -> None:
    open_ = opened(folders)
    room = open_.workspace.client_workspace(client(open_.workspace))
    aside = tmp_path / "aside"
    if what == "the folder is moved":
        folders.data.rename(aside)
    else:
        aside.mkdir()
        for file in folders.data.glob("lodestone.sqlite*"):
            file.rename(aside / file.name)
    if what == "it is replaced":
        folders.database.write_bytes((aside / "lodestone.sqlite").read_bytes())
    with pytest.raises(Refused) as caught:
        room.products.create(Product(part_number="lost"))
    assert "moved, deleted or replaced while it was open" in said(caught.value)
    if what == "the folder is moved":
        aside.rename(folders.data)
        room.products.create(Product(part_number="kept"))
        assert [row.part_number for row in room.products.rows()] == ["kept"]
    open_.close()


# ---- no right to write ----------------------------------------------------------------------------


@pytest.fixture
def in_sight(folders: Folders) -> Iterator[None]:
    """Let other users look into the folders that lead to the data."""
    closed = [
        (place, place.stat().st_mode)
        for place in folders.data.parents
        if place.stat().st_uid == os.geteuid() and not place.stat().st_mode & 0o011
    ]
    for place, mode in closed:
        place.chmod(mode | 0o055)
    yield
    for place, mode in closed:
        place.chmod(mode)


@pytest.mark.usefixtures("in_sight")
def test_a_folder_one_may_not_write_to_is_refused(folders: Folders) -> None:
    opened(folders).close()
    before: tuple[str, ...] = ()
    for place in (folders.data, *folders.data.rglob("*")):
        place.chmod(0o555 if place.is_dir() else 0o444)
    if os.geteuid() == 0:
        if not found("setpriv"):
            pytest.skip("root may write everywhere, and setpriv is not there to be somebody else")
        before = (found("setpriv"), *AS_NOBODY)
    what, do = json.loads(python(OPEN, str(folders.data), before=before))
    assert what == "the data folder cannot be written to: Permission denied"
    assert do.startswith("Choose a folder you may write to")


def test_a_disk_that_is_read_only_is_refused(mount: Mount) -> None:
    disk = mount("size=4m")
    opened(Folders(disk / "data")).close()
    subprocess.run([found("mount"), "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(Refused) as caught:
        opened(Folders(disk / "data"))
    assert "Read-only file system" in said(caught.value)
    with pytest.raises(Refused) as caught:
        opened(Folders(disk / "another"))
    assert "Read-only file system" in said(caught.value)


# ---- the disk is full -----------------------------------------------------------------------------


def fill(disk: Path) -> Path:
    """Fill a disk to the last byte and return the file that does it."""
    waste = disk / "waste"
    with waste.open("wb", buffering=0) as file:
        for size in (4096, 1):
            while True:
                try:
                    file.write(b"x" * size)
                except OSError:
                    break
    return waste


def test_a_disk_that_is_full_is_told_before_anything_is_touched(mount: Mount) -> None:
    disk = mount("size=2m")
    folders = Folders(disk / "data")
    folders.make_folders()
    waste = fill(disk)
    with pytest.raises(Refused) as caught:
        opened(folders)
    assert "the disk is full" in said(caught.value)
    assert not folders.database.exists()
    waste.unlink()
    opened(folders).close()


def test_a_change_is_refused_whole_when_the_disk_fills_and_can_be_made_again(mount: Mount) -> None:
    disk = mount("size=4m")
    open_ = opened(Folders(disk / "data"))
    room = open_.workspace.client_workspace(client(open_.workspace))
    room.products.create(Product(part_number="kept"))
    waste = fill(disk)
    large = Product(part_number="lost", note="x" * 3900)
    with pytest.raises(Refused) as caught:
        room.products.create(large)
    assert "the disk is full; the last change was not saved, everything before it was" in said(caught.value)
    assert [row.part_number for row in room.products.rows()] == ["kept"]
    assert open_.workspace.verify_records() == []
    waste.unlink()
    room.products.create(large)
    assert {row.part_number for row in room.products.rows()} == {"kept", "lost"}
    open_.close()


@pytest.mark.skipif(sys.platform == "win32", reason="that system sets no such limit")
def test_a_file_that_may_grow_no_further_loses_the_last_change_alone(folders: Folders) -> None:
    what, do, number = json.loads(python(TOO_LARGE, str(folders.database)))
    assert "the last change was not saved" in what
    assert do
    desk = open_workspace(program(), folders.database)
    room = desk.client_workspace(desk.clients.rows()[0].id)
    kept = {row.part_number for row in room.products.rows()}
    assert kept == {"kept", *(f"more {one}" for one in range(number))}
    assert desk.verify_records() == []
    desk.close()


# ---- a network drive ------------------------------------------------------------------------------

MOUNTS = r"""
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:41 / /home/haug/My\040Files rw shared:2 - cifs //server/files rw,vers=3.0
31 22 0:42 / /mnt/nfs rw - nfs4 server:/export rw
32 31 0:43 / /mnt/nfs/local rw - tmpfs tmpfs rw
33 22 0:44 / /mnt/twice rw - ext4 /dev/vdb rw
34 22 0:45 / /mnt/twice rw - fuse.sshfs haug@server: rw
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/haug", "ext4"),
        ("/home/haug/My Files/Lodestone", "cifs"),
        ("/mnt/nfs/data", "nfs4"),
        ("/mnt/nfsx", "ext4"),
        ("/mnt/nfs/local/data", "tmpfs"),
        ("/mnt/twice/data", "fuse.sshfs"),
    ],
)
def test_the_kind_of_a_disk_is_that_of_the_innermost_mount(place: str, kind: str) -> None:
    assert folder_lock.file_system(Path(place), MOUNTS) == kind


def test_a_network_drive_is_refused_with_what_to_do(
    folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mountinfo"
    real = os.path.realpath(folders.data)
    mounts.write_text(f"22 1 0:1 / / rw - ext4 a rw\n23 22 0:2 / {real} rw - nfs4 b rw\n", "utf-8")
    monkeypatch.setattr(folder_lock, "_MOUNTS", mounts)
    with pytest.raises(Refused) as caught:
        opened(folders)
    words = said(caught.value)
    assert "network drive (nfs4)" in words
    assert "Choose a folder on a disk of this computer" in words
    assert not folders.database.exists()


def test_a_disk_of_this_computer_is_no_network_drive(tmp_path: Path) -> None:
    assert folder_lock.network_of(tmp_path) == ""
