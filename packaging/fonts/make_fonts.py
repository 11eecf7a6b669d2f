# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Builds Lodestone Sans: one family that holds Latin, Greek, Cyrillic, Chinese and the usual Hangul, and beside it
the letters of Arabic, Hebrew, Thai and Devanagari, which are shaped before they are printed.

ReportLab takes every letter of a text from one font, and no free font has both the letters of
``Škoda`` and Chinese characters in the outlines it can read. So the glyphs that Noto Sans lacks
are added to it from Noto Sans SC and Noto Sans KR. Two runs give the same bytes.

    make_fonts.py [--to FOLDER] [--archives FOLDER]

Needs npm and a network unless the archives are in the archives folder already.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import io
import subprocess
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

TREE = Path(__file__).resolve().parents[2]
FAMILY = "Lodestone Sans"
VERSION = "1.000"
FIELDS = "LodestoneSans-Fields.ttf"


@dataclass(frozen=True, slots=True)
class Source:
    """One package that brings a family: where its files lie inside, and what proves it whole."""

    package: str
    version: str
    sha512: str  # as the registry states it
    prefix: str  # of the file names
    licence: str  # the name its licence text gets here

    @property
    def archive(self) -> str:
        return f"{self.package.strip('@').replace('/', '-')}-{self.version}.tgz"


LATIN = Source(
    package="@expo-google-fonts/noto-sans",
    version="0.4.2",
    sha512="zYD8G2ijWLxqmquoQgghNh/x9p0yxWwArD0oxO1oXY1qx5vOd4t0Kbhnu/Cx8RTy08OgA8RtxuULZFaXwVPnPw==",
    prefix="NotoSans",
    licence="OFL-NotoSans.txt",
)
CHINESE = Source(
    package="@expo-google-fonts/noto-sans-sc",
    version="0.4.3",
    sha512="9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==",
    prefix="NotoSansSC",
    licence="OFL-NotoSansSC.txt",
)
KOREAN = Source(
    package="@expo-google-fonts/noto-sans-kr",
    version="0.4.3",
    sha512="EVS/uJPcf1TgJtjmQmrFr0oGdcl7ml09CSu0E/AyGzR0UfzdR2pBbzWWPsnuzZiGUl643ODYwYiXK5+B+fLjhQ==",
    prefix="NotoSansKR",
    licence="OFL-NotoSansKR.txt",
)
MERGED = (LATIN, CHINESE, KOREAN)
# Noto Sans Arabic draws the dots of a letter as glyphs of their own, which programs that take text off a page read as
# letters; IBM Plex Sans Arabic has one glyph a letter.
SHAPED = {
    "Arabic": Source(
        package="@expo-google-fonts/ibm-plex-sans-arabic",
        version="0.4.2",
        sha512="Cx24iSo/4pWBKHVf69tbVLDUiHWCSTHrhKPw/+SYWLDnyiX10WXh+amNWRSo9N3ruwd+qk9AQgDaIY1KO0u1Ig==",
        prefix="IBMPlexSansArabic",
        licence="OFL-PlexSansArabic.txt",
    ),
    "Hebrew": Source(
        package="@expo-google-fonts/noto-sans-hebrew",
        version="0.4.1",
        sha512="NR3vP6GT/hSINLrk4JHJBQnuzh/C1mlMrphNlI2dQaO53a3oTjSRoG4JyYb1B6bHadjsGh0wPZbT4kMJBKjT/w==",
        prefix="NotoSansHebrew",
        licence="OFL-NotoSansHebrew.txt",
    ),
    "Thai": Source(
        package="@expo-google-fonts/noto-sans-thai",
        version="0.4.2",
        sha512="PGBBBDGfJJ/5y2hNweLBZWD4YmVT4uOO4chsOPXyl0TktaBJamDKVKv/WbGiDTeBGdkegLiytsWo+lhnkHP5qA==",
        prefix="NotoSansThai",
        licence="OFL-NotoSansThai.txt",
    ),
    "Devanagari": Source(
        package="@expo-google-fonts/noto-sans-devanagari",
        version="0.4.1",
        sha512="26boYPNKGP1r4R5MxsMAY/zCQOwiXLOJzX8sh1a2oEWyQurQsyniaCv4992c+9jjwshEEt2NNVv5GcnyzaL7QQ==",
        prefix="NotoSansDevanagari",
        licence="OFL-NotoSansDevanagari.txt",
    ),
}
MERGED_COPYRIGHT = (
    "Copyright 2022 The Noto Project Authors",
    "Copyright 2014-2021 Adobe, with Reserved Font Name 'Source'",
    "Merged from Noto Sans, Noto Sans SC and Noto Sans KR",
)
SOURCES = (*MERGED, *SHAPED.values())
WEIGHTS = {"Regular": 400, "Bold": 700}

# Blocks of Unicode, first and last. What neither font has is left out without a word.
LATIN_BLOCKS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1, Extended-A and -B
    (0x0250, 0x036F),  # schwa and other letters of names, modifiers, combining marks
    (0x0370, 0x052F),  # Greek, Cyrillic
    (0x1E00, 0x1FFF),  # Vietnamese and other accents, ancient Greek
    (0x2000, 0x206F),  # punctuation, thin spaces
    (0x2070, 0x218F),  # superscripts, currencies, letterlike, fractions
    (0x2212, 0x2212),  # minus
)
CHINESE_BLOCKS = (
    (0x2100, 0x27BF),  # arrows, mathematics, circled figures, boxes, shapes, ticks
    (0x3000, 0x30FF),  # punctuation, kana
    (0x3200, 0x33FF),  # brackets and units in one square
    (0xFF00, 0xFFEF),  # full and half width
)
# The letters of scripts that join, stack or run from right to left: desktop_app/paper/shaping.py names the same.
# Signs that join words are turned with those that run leftwards, and so are of the same font.
JOINING_SIGNS = tuple((code, code) for code in map(ord, " \u00a0\"'&/.-()"))
SHAPED_BLOCKS = {
    "Arabic": ((0x0600, 0x06FF), (0x0750, 0x077F), (0x200C, 0x200D), *JOINING_SIGNS),
    "Hebrew": ((0x0591, 0x05F4), *JOINING_SIGNS),
    "Thai": ((0x0E01, 0x0E5B),),
    "Devanagari": ((0x0900, 0x097F), (0x200C, 0x200D)),
}
# Chinese type draws these a full square wide and with a slanted bar, which looks foreign between
# Latin figures; so they are composed of the Latin font's own signs.
AT_LEAST_AT_MOST = {0x2264: "less", 0x2265: "greater"}
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk"]  # no ligatures, no small capitals


def main() -> None:
    """Build both weights, the licence texts and the list of what was built."""
    parser = argparse.ArgumentParser(description="Build the fonts that the program ships.")
    parser.add_argument("--to", type=Path, default=TREE / "resources" / "fonts")
    parser.add_argument("--archives", type=Path, default=TREE / "build" / "fonts")
    chosen = parser.parse_args()
    chosen.to.mkdir(parents=True, exist_ok=True)
    archives = {source: _fetch(source, chosen.archives) for source in SOURCES}
    built = {}
    for style, weight in WEIGHTS.items():
        font = merged(
            *(
                _member(archive, source, f"{weight}{style}/{source.prefix}_{weight}{style}.ttf")
                for source, archive in archives.items()
                if source in MERGED
            )
        )
        name_it(font, style)
        file = chosen.to / f"LodestoneSans-{style}.ttf"
        font.save(file, reorderTables=True)
        built[style] = file
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB, {len(font.getBestCmap())} letters")
    write_fields_font(built["Regular"], chosen.to / FIELDS)
    for script, source in SHAPED.items():
        for style, weight in WEIGHTS.items():
            content = _member(
                archives[source], source, f"{weight}{style}/{source.prefix}_{weight}{style}.ttf"
            )
            font = _cut(content, _letters(SHAPED_BLOCKS[script]), features=["*"], scripts=("*",))
            name_it(font, f"{script}{style}", _copyright(font))
            built[f"{script}{style}"] = chosen.to / f"LodestoneSans-{script}{style}.ttf"
            font.save(built[f"{script}{style}"], reorderTables=True)
    for source, archive in archives.items():
        text = _member(archive, source, "LICENSE_FONT").decode("utf-8").replace("\r\n", "\n")
        (chosen.to / source.licence).write_text(text, "utf-8", newline="\n")
    (chosen.to / "fonts.toml").write_text(_listing(built, chosen.to / FIELDS), "utf-8")


def merged(latin: bytes, chinese: bytes, korean: bytes) -> TTFont:
    """Return the Latin font with the glyphs of the Chinese one that it lacks, and the syllables of the Korean one."""
    font = _cut(latin, _letters(LATIN_BLOCKS), features=FEATURES)
    for letter, base in AT_LEAST_AT_MOST.items():
        _over_a_bar(font, letter, base)
    wanted = _letters(CHINESE_BLOCKS) | _gbk()
    _add(font, _cut(chinese, wanted - set(font.getBestCmap()), features=[]), "sc")
    _add(font, _cut(korean, _hangul() - set(font.getBestCmap()), features=[]), "kr")
    for tag in ("STAT", "gasp"):
        if tag in font:
            del font[tag]
    _measure(font)
    return font


def write_fields_font(regular: Path, file: Path) -> None:
    """Write the font in which form fields are filled in: what a viewer can write with one byte a letter."""
    font = _cut(regular.read_bytes(), _western(), features=[])
    name_it(font, "Fields")
    font.save(file, reorderTables=True)


def _western() -> set[int]:
    return {ord(letter) for letter in bytes(range(32, 256)).decode("cp1252", "ignore")}


def _copyright(font: TTFont) -> list[str]:
    """Return whose a font is, as it says itself, and its name."""
    return [str(font["name"].getDebugName(0)).rstrip("."), f"Cut from {font['name'].getDebugName(1)}"]


def name_it(font: TTFont, style: str, copyright_lines: Sequence[str] = MERGED_COPYRIGHT) -> None:
    """Give the font its own names, as its licences ask, and keep the copyrights of what it was made from."""
    table = font["name"]
    licence = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
    table.names = []
    for number, text in {
        0: ". ".join(copyright_lines) + ".",
        1: FAMILY,
        2: style,
        3: f"{VERSION};NONE;LodestoneSans-{style}",
        4: f"{FAMILY} {style}",
        5: f"Version {VERSION}",
        6: f"LodestoneSans-{style}",
        13: licence,
        14: "https://openfontlicense.org",
    }.items():
        table.setName(text, number, 3, 1, 0x409)
    font["OS/2"].achVendID = "NONE"
    font["head"].fontRevision = float(VERSION)
    font["post"].formatType = 3.0  # no glyph names: nothing reads them, and they weigh 0.3 MB


def _letters(blocks: tuple[tuple[int, int], ...]) -> set[int]:
    return {letter for first, last in blocks for letter in range(first, last + 1)}


def _gbk() -> set[int]:
    """Return every character that GBK can write."""
    pairs = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF))
    return {ord(letter) for pair in pairs for letter in pair.decode("gbk", "ignore")}


def _hangul() -> set[int]:
    """Return the 2,350 syllables of KS X 1001, in which names of firms and places are written."""
    pairs = (bytes((high, low)) for high in range(0xB0, 0xC9) for low in range(0xA1, 0xFF))
    return {ord(letter) for pair in pairs for letter in pair.decode("euc_kr", "ignore")}


def _cut(
    content: bytes,
    letters: set[int],
    *,
    features: list[str],
    scripts: tuple[str, ...] = ("DFLT", "latn", "grek", "cyrl"),
) -> TTFont:
    options = subset.Options()
    options.layout_features = features
    options.layout_scripts = list(scripts)
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["BASE", "vhea", "vmtx", "VORG"]
    if not features:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(letters))
    cutter.subset(font)
    return font


def _over_a_bar(font: TTFont, letter: int, base: str) -> None:
    """Draw a letter as ``base`` with the minus sign at its foot, as wide as a figure."""
    sign, bar = font["glyf"][base], font["glyf"]["minus"]
    lift = bar.yMax - bar.yMin + 80 - sign.yMin
    pen = TTGlyphPen(font.getGlyphSet())
    pen.addComponent(base, (1, 0, 0, 1, 0, lift))
    pen.addComponent("minus", (1, 0, 0, 1, sign.xMin - bar.xMin, -bar.yMin))
    name = f"{base}.over_bar"
    font["glyf"][name] = pen.glyph()
    font["glyf"][name].recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = font["hmtx"].metrics[base]
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[letter] = name


def _add(font: TTFont, other: TTFont, prefix: str) -> None:
    """Add all glyphs and letters of ``other``, under names that cannot collide."""
    new = {old: f"{prefix}.{old}" for old in other.getGlyphOrder() if old != ".notdef"}
    glyphs, metrics = other["glyf"], other["hmtx"].metrics
    for old, name in new.items():
        glyph = glyphs[old]
        if glyph.isComposite():
            for part in glyph.components:
                part.glyphName = new[part.glyphName]
        font["glyf"][name] = glyph
        font["hmtx"].metrics[name] = metrics[old]
    letters = {letter: new[old] for letter, old in other.getBestCmap().items()}
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(letters)


def _measure(font: TTFont) -> None:
    """Work out again what depends on all glyphs; the line height stays that of the Latin font."""
    content = io.BytesIO()
    font.save(content)  # settles the bounding box
    bounds = TTFont(content)["head"]
    os2 = font["OS/2"]
    os2.usWinAscent = max(os2.usWinAscent, bounds.yMax)
    os2.usWinDescent = max(os2.usWinDescent, -bounds.yMin)
    os2.recalcAvgCharWidth(font)
    os2.recalcUnicodeRanges(font)
    os2.recalcCodePageRanges(font)


def _fetch(source: Source, folder: Path) -> tarfile.TarFile:
    folder.mkdir(parents=True, exist_ok=True)
    archive = folder / source.archive
    if not archive.exists():
        subprocess.run(
            ["npm", "pack", "--silent", f"{source.package}@{source.version}"],
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != source.sha512:
        raise SystemExit(f"{archive} is not what it should be; delete it and run this again")
    return tarfile.open(archive)


def _member(archive: tarfile.TarFile, source: Source, name: str) -> bytes:
    file = archive.extractfile(f"package/{name}")
    if file is None:
        raise SystemExit(f"{source.package} {source.version} holds no {name}")
    return file.read()


def _listing(built: dict[str, Path], fields: Path) -> str:
    lines = [
        "# What lies in this folder. Written by packaging/fonts/make_fonts.py; do not edit.",
        f'family = "{FAMILY}"',
        f'version = "{VERSION}"',
        'licence = "OFL-1.1"',
    ]
    for style, file in built.items():
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        lines += ["", "[[font]]", f'style = "{style}"', f'file = "{file.name}"']
        lines += [f'sha256 = "{sha256}"']
    lines += ["", "[fields]", 'style = "Fields"', f'file = "{fields.name}"']
    lines += [f'sha256 = "{hashlib.sha256(fields.read_bytes()).hexdigest()}"']
    for source in SOURCES:
        lines += ["", "[[source]]", f'package = "{source.package}"']
        lines += [f'version = "{source.version}"', f'licence_text = "{source.licence}"']
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
