"""Numbers as they are written in China, and what each is good for."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csp_wizard.enrollment import phone
from csp_wizard.enrollment.text import Msg

FORMAT = "Enter a phone number in the correct format, like 010-8456 1234 or 138 0013 8000"
CHINA = "Enter a mainland China phone number, like +86 10 8456 1234 or 138 0013 8000"
LETTERS = "Phone number must only include digits, spaces, + ( ) - and an extension"

LANDLINES = {
    "010-62508888": "01062508888",
    "(010) 6250 8888": "01062508888",
    "010-6250-8888": "01062508888",
    "010–6250 8888": "01062508888",
    "021-6122 0000": "02161220000",
    "0755-83765566": "075583765566",
    "0971-8238888": "09718238888",
    "+86 10 62508888": "01062508888",
    "0086 10 62508888": "01062508888",
    "8610 62508888": "01062508888",
    "+86(0)10 62508888": "01062508888",
    "０１０－６２５０８８８８": "01062508888",
    "（０１０）６２５０８８８８": "01062508888",
}
MOBILES = {
    "13800138000": "13800138000",
    "138 0013 8000": "13800138000",
    "+86 138-0013-8000": "13800138000",
    "１３８００１３８０００": "13800138000",
    "13800138000\u202c\u200b": "13800138000",
    "19900138000": "19900138000",
    "17000138000": "17000138000",
    "16200138000": "16200138000",
    "14500138000": "14500138000",
}
SHARED = {
    "400-089-0365": "4000890365",
    "400-810 0000": "4008100000",
    "800-820-3800": "8008203800",
    "10100365": "10100365",
    "010-95588": "01095588",
}
SERVICE = {
    **{n: n for n in ("95588", "950507", "12345", "12315", "10086", "10010")},
    "９５５８８": "95588",
    "95 588": "95588",
    "+86 95588": "95588",
    "95588转1": "95588",
}
WITH_8001 = [
    *("010-62508888 ext 8001", "010-62508888 Ext. 8001", "010-62508888x8001", "010-62508888#8001"),
    *("010-62508888转8001", "010-62508888 转 8001", "010-62508888转接8001", "010-62508888轉8001"),
    *("010-62508888分机8001", "010-62508888，分机号：8001", "（010）62508888（分机8001）"),
    *("010-62508888-8001", "010-6250-8888-8001", "010-62508888 – 8001", "０１０－６２５０８８８８转８００１"),
]
EXTENSIONS = {
    **dict.fromkeys(WITH_8001, ("01062508888", "8001")),
    "400-089-0365-1": ("4000890365", "1"),
    "138 0013 8000-12": ("13800138000", "12"),
}
EMERGENCY = ["110", "119", "120", "122", "１１０", "1 1 0", "+86 110", "0086122", "110转1"]
WRONG = {
    "0755-8376556": FORMAT,  # seven digits where Shenzhen has eight
    "1010365": FORMAT,
    "6250 8888": FORMAT,  # no area code
    "12345-6": FORMAT,
    "110-1": FORMAT,
    "010": FORMAT,
    "+": FORMAT,
    "+44 1": FORMAT,
    "-": FORMAT,
    "9" * 10_000: FORMAT,
    "+852 2123 4567": CHINA,
    "+853 2828 1234": CHINA,
    "+886 2 2345 6789": CHINA,
    "+1 650 253 0000": CHINA,
    "abc": LETTERS,
    "010-6250ABCD": LETTERS,
    "010-62508888 前台": LETTERS,
    "😀": LETTERS,
    "<b>010-62508888</b>": LETTERS,
    "{number}": LETTERS,
    "٠١٠٦٢٥٠٨٨٨٨": LETTERS,
}


def text(message: Msg | None) -> str | None:
    return message.text if message else None


@pytest.mark.parametrize(("written", "clean"), {**LANDLINES, **MOBILES, **SHARED}.items())
@pytest.mark.parametrize("service_numbers", [False, True])
def test_a_good_number_is_good_everywhere(written: str, clean: str, service_numbers: bool):
    assert phone.problem(written, service_numbers=service_numbers) is None
    assert phone.tidy(written) == clean
    assert phone.extension(written) == ""


@pytest.mark.parametrize(("written", "clean"), SERVICE.items())
def test_a_service_number_is_good_for_support_only(written: str, clean: str):
    assert text(phone.problem(written)) == FORMAT
    assert phone.problem(written, service_numbers=True) is None
    assert phone.tidy(written) == clean
    assert not phone.can_take_challenge(written)


@pytest.mark.parametrize(("written", "parts"), EXTENSIONS.items())
def test_an_extension_is_known_however_it_is_written(written: str, parts: tuple[str, str]):
    assert phone.problem(written) is None
    assert (phone.tidy(written), phone.extension(written)) == parts
    assert not phone.can_take_challenge(written)


@pytest.mark.parametrize("written", EMERGENCY)
@pytest.mark.parametrize("service_numbers", [False, True])
def test_an_emergency_number_is_nobodys(written: str, service_numbers: bool):
    assert text(phone.problem(written, service_numbers=service_numbers)) == FORMAT
    assert not phone.can_take_challenge(written)


@pytest.mark.parametrize(("written", "message"), WRONG.items(), ids=lambda value: value[:20])
@pytest.mark.parametrize("service_numbers", [False, True])
def test_what_is_wrong_is_said(written: str, message: str, service_numbers: bool):
    assert text(phone.problem(written, service_numbers=service_numbers)) == message
    assert phone.tidy(written) == written.strip()
    assert not phone.can_take_challenge(written)


@pytest.mark.parametrize("written", [*LANDLINES, *MOBILES])
def test_a_landline_or_a_mobile_takes_the_challenge(written: str):
    assert phone.can_take_challenge(written)


@pytest.mark.parametrize("written", [*SHARED, ""])
def test_a_shared_number_does_not(written: str):
    assert not phone.can_take_challenge(written)


@given(st.text(st.characters() | st.sampled_from("0123456789０９+-() 转分机extx#."), max_size=40))
@example("+86")
@example("0" * 59)
@example("-" * 60 + "1")
def test_nothing_that_can_be_typed_is_an_accident(written: str):
    for service_numbers in (False, True):
        found = phone.problem(written, service_numbers=service_numbers)
        assert text(found) in (None, FORMAT, CHINA, LETTERS)
    if phone.can_take_challenge(written):
        assert phone.problem(written) is None


@given(st.from_regex(r"1[3-9][0-9]{9}|0[1-9][0-9]{8,10}", fullmatch=True))
def test_a_clean_number_is_as_good_as_the_typed_one(written: str):
    if phone.problem(written) is None:
        assert phone.tidy(written).isdigit()
        assert phone.problem(phone.tidy(written)) is None
