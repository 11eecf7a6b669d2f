# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""An address that was written behind a name: Lockheed Martin Corp. 6801 Rockledge Drive, Bethesda MD.

It says where a body sits, not who it is: street and number, and all that stands behind them. Units and works have
numbers as well, so a number alone begins no address; a street does, behind a comma or behind a legal form.
"""

from __future__ import annotations

import re
from typing import Final

_LETTERS: Final = r"[^\W\d_]"
_NUMBER: Final = r"\d{1,5}(?:\s?[-/–]\s?\d{1,5})?\s?[A-Za-z]?"
_STREET_LAST: Final = (
    rf"{_NUMBER},?\s+(?:{_LETTERS}[\w.'’-]*\s+|\d{{1,3}}(?:st|nd|rd|th)\s+){{1,4}}"
    r"(?:street|st|road|rd|avenue|ave|drive|dr|boulevard|blvd|lane|ln|highway|hwy|parkway|pkwy|turnpike|terrace|way|square"
    r"|sokak|sok|caddesi|cad|bulvarı)\b\.?"
    r"(?=\s*(?:$|[,;]|\d|(?:[NSEW]{1,2}|north|south|east|west|suite|ste|floor)\b))"
)
"""6801 Rockledge Drive. Further words behind the street make a name of it: 5 Park Lane Partners."""
_STREET_FIRST: Final = (
    rf"(?:(?:{_LETTERS}[\w.'’-]*\s+){{0,3}}{_LETTERS}*(?:straße|strasse|str\.|platz|allee|weg|gasse|damm|ufer|straat|laan"
    rf"|gatan|vägen|vej|katu|utca|sokak|sok\.|caddesi|cad\.|bulvarı)|(?:via|viale|piazza|corso|calle|avenida|av\.|rua|"
    rf"ulica|ul\.|ulitsa|ул\.|улица|проспект|пр-т|шоссе|đường)\s+[^\d,;]{{2,40}}?),?\s*(?:no\.?|nr\.?|д\.)?\s*:?\s*{_NUMBER}\b"
)
"""Rheinmetall Platz 1, Via Roma 12, ул. Ленина 5."""
_STREET_BETWEEN: Final = (
    rf"{_NUMBER},?\s+(?:rue|avenue|boulevard|bd|quai|chemin|route|allée|allee|cours)\s+[^\d,;]{{2,60}}"
)
"""12 rue de la Paix."""
_BOX: Final = r"(?:p\.?\s?o\.?\s?box|postfach|boîte postale|apartado)\s+\d+"
_FORM: Final = (
    r"(?:inc|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|s\.?a|sas|sarl|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|ab|a/s|oy"
    r"|kg|se|pty|pte|bhd|a\.?ş|ооо|ао|пао|k\.?k)\.?"
)
_BEGINS: Final = f"(?:{_STREET_LAST}|{_STREET_FIRST}|{_STREET_BETWEEN}|{_BOX})"
_ADDRESS: Final = re.compile(
    rf"(?:[,;]\s*|(?<=\w)\s+-\s+|\b{_FORM},?\s+)(?P<latin>{_BEGINS}.*)"
    r"|(?:公司|会社|會社|㈱|株\)|大学|大學|研究所)[\s,、，]*(?P<han>[\u4e00-\u9fff々ヶ]{2,30}?(?:路|街|大道|巷|弄|丁目)\s?\d{1,5}.*)",
    re.IGNORECASE | re.DOTALL,
)
_SHORTEST: Final = 3
"""So many letters a name has in front of its address."""


def split_address(text: str) -> tuple[str, str]:
    """Return a name and the address behind it, which is blank where none stands there."""
    if not any(map(str.isdecimal, text)):
        return text, ""
    hit = _ADDRESS.search(text)
    if hit is None:
        return text, ""
    start = hit.start("latin") if hit["latin"] else hit.start("han")
    name = text[:start].rstrip(" ,;-、，")
    return (name, text[start:]) if sum(map(str.isalpha, name)) >= _SHORTEST else (text, "")
