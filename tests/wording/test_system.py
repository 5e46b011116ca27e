import locale

import pytest

from app.wording.system import chosen_language, language_of, system_language


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("zh_CN.UTF-8", "zh"), ("zh-Hant-TW", "zh"), ("zh", "zh"), ("Chinese (Simplified)_China", "zh"),
        ("Chinese (Traditional)_Taiwan", "zh"), ("Chinese_China.936", "zh"),
        ("ru_RU.UTF-8", "ru"), ("ru_KZ", "ru"), ("Russian_Russia.1251", "ru"), ("RU", "ru"), ("ru_RU@euro", "ru"),
        ("en_GB.UTF-8", "en"), ("C", "en"), ("C.UTF-8", "en"), ("POSIX", "en"), ("de_DE", "en"), ("kk_KZ", "en"),
        ("", "en"),
    ],
)  # fmt: skip
def test_language_of_a_locale(name: str, language: str) -> None:
    assert language_of(name) == language


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "ru_RU.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "ru_RU.UTF-8"}, "ru"),
    ],
)
def test_variables_in_their_order(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert system_language() == language


@pytest.mark.parametrize(
    ("found", "language"), [(("Russian_Russia", "1251"), "ru"), ((None, None), "en"), (("zh_CN", "UTF-8"), "zh")]
)
def test_without_variables_the_system_is_asked(
    monkeypatch: pytest.MonkeyPatch, found: tuple[str | None, str | None], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: found)
    assert system_language() == language


@pytest.mark.parametrize(("choice", "language"), [("system", "ru"), ("zh", "zh")])
def test_a_choice_or_the_system(monkeypatch: pytest.MonkeyPatch, choice: str, language: str) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert chosen_language(choice) == language
