"""The address on one line under its fields, in the order of the script it is typed in."""

from __future__ import annotations

import pytest

from tests.ui.running import LANGUAGES, Running
from tests.ui.stages import address

LABEL = {"en": "Address on one line", "zh_CN": "完整地址"}
LATIN = {"city": "Shanghai", "district": "Pudong", "line1": "No. 100 Century Avenue", "line2": "20F"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_typed_is_read_as_a_whole(running: Running, language: str) -> None:
    running.begin("organization", {"org.addr.province": "SH", "org.addr.post": "200120"})
    running.language(language)
    assert not running.says(LABEL[language])
    for part, text in LATIN.items():
        running.type(f"org.addr.{part}", text)
    assert running.says(LABEL[language])
    assert "20F, No. 100 Century Avenue, Pudong, Shanghai, 200120" in running.words()
    for part, text in {"city": "上海市", "district": "", "line1": "世纪大道 100 号", "line2": ""}.items():
        running.type(f"org.addr.{part}", text)
    assert "200120 上海市世纪大道 100 号" in running.words()
    assert not running.says("Century Avenue")


def test_it_is_on_the_check_page_as_it_was_typed(running: Running) -> None:
    latin = {f"org.addr.{part}": text for part, text in LATIN.items()}
    running.begin("check", {**address("org.addr"), **latin})
    assert "20F, No. 100 Century Avenue, Pudong, Shanghai, 200120" in running.words()
