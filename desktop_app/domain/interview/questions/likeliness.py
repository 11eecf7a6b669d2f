# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is asked about first: likely magnets and targets, then what may hold one, then everything else.

It orders questions and gathers the unlikely ones on one page. It answers none of them: a class is only ever what the
catalogue or a person says.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from desktop_app.domain.case import ASSEMBLY, NOT_LISTED
from desktop_app.domain.interview.paths import Tree


class Likeliness(enum.IntEnum):
    """How likely an item is a row of Annex 1 or holds one, the likeliest first."""

    WHOLE_HOLDING = 0
    """The item of a line in which a listed part is known: its class follows from that, and may settle it."""
    LISTED = 1
    HOLDS_LISTED = 2
    OTHER = 3
    WHOLE = 4
    """The item of a line with known parts of which none is known to be listed: looked at once its parts are."""


_LISTED_WORDS: Final = re.compile(
    r"magnet|neodym|ndfeb|nd-?fe-?b|sm-?co|samari|dyspros|terbi|terfenol|gadolin|lutet|ytterb|scandi|yttri"
    r"|rare.?earth|seltene.?erd|sputter|target"
    r"|aimant|im[aá]n\b|imanes|calamit|магнит|самари|неодим|мишен"
    r"|磁|钕|釹|钐|釤|镝|鏑|铽|鋱|钆|釓|镥|鑥|钪|鈧|钇|釔|稀土|靶|レアアース|ターゲット|마그넷|자석|희토|타겟"
    r"|(?<![a-z0-9])n?(2[89]|3[0-9]|4[0-9]|5[0-6])(sh|uh|eh|ah)(?![a-z])|(?<![a-z0-9-])n(2[89]|3[0-9]|4[0-9]|5[0-6])[mh]?(?![a-z0-9])",
    re.IGNORECASE,
)
_HOLDING_WORDS: Final = re.compile(
    r"motor|moteur|двигат|мотор|electromot|servo|actuat|aktor|stellantrieb|drive|antrieb|spindle|spindel|rotor|stator"
    r"|generator|alternator|dynamo|turbine|pump|pomp|bomba|насос|fan\b|blower|ventil|l[uü]fter|gebl[aä]se|compress|kompress"
    r"|speaker|lautsprech|altavo|altoparl|haut.?parleur|headphone|earphone|kopfh|buzzer|microphone|mikrofon|receiver"
    r"|sensor|encoder|resolver|geber\b|hall|reed|relay|relais|rel[eé]|solenoid|valve|v[aá]lvula|vanne|clutch|kupplung|coupling|brake|bremse"
    r"|vibrat|haptic|chuck|holder|halter|latch|lock\b|schloss|clasp|closure|loudsp|separator|abscheid|filter"
    r"|hard.?dis[ck]|harddrive|hdd|gimbal|drone|robot|axis|axle|achse|module|unit\b|assembly|baugruppe|aggregat"
    r"|电机|電機|马达|馬達|发电|發電|泵|风扇|風扇|风机|扬声|揚聲|喇叭|耳机|传感|感測|编码器|继电|繼電|阀|閥|离合|制动|吸盘|机器人|模块|组件|总成"
    r"|モータ|ポンプ|ファン|スピーカ|センサ|エンコーダ|リレー|ブレーキ|クラッチ|駆動|モジュール|모터|펌프|스피커|센서|팬|브레이크|모듈|датчик|динамик|реле|насос",
    re.IGNORECASE,
)


def judge_name(item: Mapping[str, Any]) -> Likeliness:
    """Return how likely an item is one or holds one, by its part number and name; what says nothing is ``OTHER``."""
    return _judge_text(" ".join(filter(None, (item.get("name"), item.get("part_number")))))


@lru_cache(maxsize=65536)
def _judge_text(text: str) -> Likeliness:
    if _LISTED_WORDS.search(text):
        return Likeliness.LISTED
    return Likeliness.HOLDS_LISTED if _HOLDING_WORDS.search(text) else Likeliness.OTHER


def judge_items(root: Tree, answered: Mapping[str, Any]) -> dict[str, Likeliness]:
    """Return for the item of each line and everything in it, by path, how likely it is listed or holds what is.

    ``answered`` are the paths with an answer of this screening. An answered class moves a whole, and nothing else: so
    the parts that are asked about together stay the same parts whatever is said of some of them.
    """
    return dict(
        entry
        for number, item in enumerate(root["items"])
        for entry in _judge_below(f"items[{number}]", item, answered, is_top=True)
    )


def _judge_below(
    path: str, item: Tree, answered: Mapping[str, Any], *, is_top: bool
) -> Iterator[tuple[str, Likeliness]]:
    inside = [
        entry
        for number, component in enumerate(item.get("components") or ())
        for entry in _judge_below(f"{path}.components[{number}]", component, answered, is_top=False)
    ]
    own = _judge_class(None if f"{path}.listed_as" in answered else item.get("listed_as"))
    if own is None:
        own = judge_name(item)
        if is_top and inside:
            holds = any(_is_listed(component) for component in _list_inside(item))
            own = Likeliness.WHOLE_HOLDING if holds else Likeliness.WHOLE
        elif any(likeliness <= Likeliness.HOLDS_LISTED for _, likeliness in inside):
            own = min(own, Likeliness.HOLDS_LISTED)
    yield path, own
    yield from inside


def _judge_class(listed_as: str | None) -> Likeliness | None:
    if listed_as is None:
        return None
    if listed_as == NOT_LISTED:
        return Likeliness.OTHER
    return Likeliness.HOLDS_LISTED if listed_as == ASSEMBLY else Likeliness.LISTED


def _is_listed(item: Tree) -> bool:
    return item.get("listed_as") not in (None, NOT_LISTED)


def _list_inside(item: Tree) -> Iterator[Tree]:
    for component in item.get("components") or ():
        yield component
        yield from _list_inside(component)
