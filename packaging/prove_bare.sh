#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
#
# Tries what `make frozen` left in dist/ on a bare Debian 13 without Python: the package, installed
# with apt, and the archive, unpacked elsewhere. Each does the main job and opens its window.
#
#   packaging/prove_bare.sh FOLDER     needs root, debootstrap, and a network; pictures of the
#                                      windows and the memos stay in FOLDER
set -eu
[ $# = 1 ] || { echo "usage: packaging/prove_bare.sh FOLDER" >&2; exit 2; }
dist=$(cd "$(dirname "$0")/../dist" && pwd)
mkdir -p "$1"
to=$(cd "$1" && pwd)
root=$to/root

say() { printf '\n== %s\n' "$*"; }
in_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { in_root setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/user "$@"; }

say "a bare Debian 13"
[ -x "$root/bin/sh" ] || debootstrap --variant=minbase trixie "$root" >"$to/debootstrap.log"
mount -t proc proc "$root/proc"
mount -t devpts devpts "$root/dev/pts"
trap 'umount "$root/dev/pts" "$root/proc"' EXIT
in_root sh -c '! command -v python3' || { echo "Python is there; this proves nothing" >&2; exit 1; }
in_root sh -c 'id user >/dev/null 2>&1 || useradd --create-home --uid 1000 user'
cp "$dist"/*.deb "$dist"/*.tar.gz "$root/srv/"

say "the package, installed with apt"
in_root apt-get update -qq
# What an earlier run left behind has the same version, and apt would keep it.
in_root apt-get remove -qq -y lodestone >>"$to/apt.log" 2>&1 || true
rm -rf "$root/home/user/Meine Programme"
in_root sh -c 'apt-get install -qq -y --no-install-recommends /srv/lodestone_*_amd64.deb' >"$to/apt.log"
in_root sh -c '! command -v python3' || { echo "the package brought Python" >&2; exit 1; }
in_root sh -c 'dpkg --list | grep -c "^ii"'
in_root apt-get install -qq -y --no-install-recommends xvfb >>"$to/apt.log"

say "the archive, unpacked elsewhere"
as_user sh -c 'mkdir -p "$HOME/Meine Programme" && tar -C "$HOME/Meine Programme" -xzf /srv/lodestone-*.tar.gz'

try() { # a name, then the folder of the programs
    say "$1: self-test, main job, window"
    as_user "$2/lodestone" selftest
    as_user sh -c 'cd "$HOME" && "$2/lodestone" --data-dir "$HOME/$1-data" sample --out "$HOME/$1"' sh "$1" "$2" | tail -2
    # A picture of the display lies in a file, black where nothing was drawn.
    as_user sh -c '
        seen=$HOME/$1-screen; mkdir -p "$seen"
        Xvfb :9 -screen 0 1600x1000x24 -nolisten tcp -fbdir "$seen" >/dev/null 2>&1 & x=$!
        sleep 2
        DISPLAY=:9 "$2/lodestone-window" --data-dir "$HOME/$1-data" & w=$!
        for i in $(seq 60); do
            sleep 1
            [ "$(tr -d "\000" <"$seen/Xvfb_screen0" | wc -c)" -lt 2000000 ] || { drawn=yes; break; }
        done
        sleep 1
        cp "$seen/Xvfb_screen0" "$HOME/$1.xwd"
        kill $w $x; wait
        [ -n "${drawn:-}" ] && echo "a window was drawn"' sh "$1" "$2" ||
        { echo "no window was drawn" >&2; exit 1; }
    cp "$root/home/user/$1.xwd" "$root/home/user/$1/"*.pdf "$to/"
}
try package /usr/bin
try archive "/home/user/Meine Programme/$(basename "$dist"/*.tar.gz -linux-x86_64.tar.gz)"

say "removed again"
in_root apt-get remove -qq -y lodestone >>"$to/apt.log"
in_root sh -c '! test -e /usr/lib/lodestone && ! command -v lodestone && test -d /home/user/package-data'
echo "the program is gone, the data is there"
