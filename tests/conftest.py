"""Fixtures of all tests: the real library, a small data folder to break, and what every test must leave behind."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import HealthCheck, settings

from app.build.checks import check_content
from app.build.content import Content, read_content
from app.build.library import build_library
from app.build.problems import DataError, Problems
from app.library.library import Library
from app.wording.wording import Wording
from app.wording.words import DOMAIN, Words

# Read by Qt when the first test makes an application, long after this.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Neither a test nor a process that it starts reads or writes what the one who runs it has chosen.
_CONFIG = TemporaryDirectory(prefix="treatyline-tests-")
os.environ["XDG_CONFIG_HOME"] = _CONFIG.name

# A machine that is busy with something else is no fault of what is tested.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
VOCABULARY = DATA / "vocabulary"

SMALL = {
    "library.yaml": "date: 2026-01-31\n",
    "entries/agreement/border-treaty-2004.yaml": """\
id: border-treaty-2004
aliases: [border-protocol-2004]
kind: agreement
subtype: treaty
status: in-force
framework: SCO
organizations: [SCO]
topics: [trafficking, precursors]
title:
  zh: 边境禁毒条约
  en: Treaty on drugs at the border
  ru: Договор о наркотиках на границе
official: [zh, ru]
date: 2004-06-17
place:
  zh: 塔什干
  en: Tashkent
  ru: Ташкент
  country: UZB
parties:
  - {party: CHN, role: signatory, basis: named}
  - {party: TJK, role: signatory}
  - {party: SCO, role: observer}
instrument:
  effect-days: 30
  as-of: 2025
  replaces: [old-treaty-1961]
  incorporates: []
actions:
  - {party: CHN, action: signature, date: 2004-06-17}
  - {party: CHN, action: entry-into-force, date: 2004-07-17}
  - {party: KAZ, action: accession, date: 2006}
  - {party: null, action: entry-into-force, date: 2004-07, text: {en: The general entry.}}
figures: []
summary:
  zh: 在塔什干签署的条约。
  en: A treaty signed in Tashkent.
  ru: Договор, подписанный в Ташкенте.
articles:
  - number: 1
    title: {zh: 通报, en: Notices, ru: Уведомления}
    text: {zh: 双方通报毒品。, en: The sides give notice of seizures., ru: Стороны сообщают об изъятиях.}
  - number: 1 bis
    text: {en: Samples are handed over.}
related:
  - {id: experts-2003, relation: follows}
sources:
  - {source: treaty-text, locator: {zh: 第1条, en: article 1, ru: статья 1}, supports: [date]}
  - {source: news, supports: [parties], detail: {zh: 双方, en: both of them, ru: обе стороны}}
confidence: confirmed
checked: null
notes:
  en: Nothing else was found.
""",
    "entries/agreement/old-treaty-1961.yaml": """\
id: old-treaty-1961
kind: agreement
subtype: treaty
status: superseded
framework: null
organizations: []
topics: [trafficking]
title:
  zh: 旧条约
  en: The old treaty
  ru: Старый договор
official: []
date: 1961
place: null
parties:
  - {party: CHN, role: party}
actions: []
figures: []
summary:
  zh: 已被取代的条约。
  en: A treaty that another one replaced.
  ru: Договор, который заменён другим.
related: []
sources:
  - {source: news, supports: [date]}
confidence: single-source
checked: null
notes: null
""",
    "entries/meeting/experts-2003.yaml": """\
id: experts-2003
kind: meeting
subtype: expert-meeting
status: null
framework: null
organizations: []
topics: [strategy]
title:
  zh: 专家会议
  en: Meeting of experts
  ru: Встреча экспертов
official: []
date: 2003-05-06/2003-05-07
place: null
parties:
  - {party: TJK, role: host}
  - {party: CHN, role: participant}
actions: []
figures: []
summary:
  zh: 专家讨论了草案。
  en: The experts discussed a draft.
  ru: Эксперты обсудили проект.
related: []
sources:
  - {source: news, supports: [date]}
confidence: single-source
checked: 2025-12-01
notes: null
""",
    "entries/operation/joint-raid-2008.yaml": """\
id: joint-raid-2008
kind: operation
subtype: joint-operation
status: null
framework: null
organizations: []
topics: [controlled-delivery]
title:
  zh: 联合行动
  en: Joint raid
  ru: Совместный рейд
official: []
date: 2008/..
place: null
parties:
  - {party: KAZ, role: participant}
actions: []
figures:
  - {measure: heroin-seized, value: 7.5, unit: kg, qualifier: exact, country: KAZ, period: 2008, stage: final, note: {en: in all}}
  - {measure: persons-arrested, value: 15, unit: person, qualifier: at-least}
summary:
  zh: 缴获海洛因。
  en: Heroin was seized.
  ru: Изъят героин.
related:
  - {id: border-treaty-2004, relation: implements}
sources:
  - {source: news, supports: [figures]}
confidence: single-source
checked: null
notes: null
""",  # noqa: E501
    "sources.yaml": """\
news:
  title: 禁毒条约签署
  publisher: null
  date: 2009-03-02
  address: https://example.org/news
  language: zh
  standing: press
treaty-text:
  title: The text of the treaty
  publisher: Ministry
  date: null
  address: null
  language: en
  standing: primary
""",
    "vocabulary/glossary.yaml": """\
drug:
  zh: 毒品
  en: drug
  ru: наркотик
  also:
    en: [narcotic]
    ru: [наркотическое средство]
border-treaty:
  zh: 边境公约
  en: Frontier Convention
  ru: Пограничная конвенция
  short:
    en: FC
  entry: border-treaty-2004
""",
    "vocabulary/eras.yaml": """\
five:
  name:
    zh: 上海五国
    en: Shanghai Five
    ru: Шанхайская пятёрка
  short:
    en: Five
  date: 1996/2001-06-15
  countries: [CHN, TJK]
  sources:
    - {source: news, locator: {zh: 第2页, en: page 2, ru: страница 2}, supports: [duration]}
""",
    "vocabulary/authorities.yaml": """\
bureau:
  country: CHN
  remit: police
  name:
    zh: 禁毒局
    en: Drug bureau
    ru: Бюро по наркотикам
  short:
    en: DB
  date: 1998-08/..
  follows: [section]
  note:
    en: Only here.
  sources:
    - {source: news, locator: {zh: 第3页, en: page 3, ru: страница 3}, supports: [launch]}
section:
  country: CHN
  remit: police
  name:
    zh: 禁毒处
    en: Drug section
    ru: Отдел по наркотикам
  date: null
  sources:
    - {source: news}
committee:
  country: TJK
  remit: coordination
  name:
    zh: 禁毒委员会
    en: Drug committee
    ru: Комитет по наркотикам
  date: 1996/1999
  sources:
    - {source: news}
""",
    "vocabulary/groups.yaml": """\
SCO:
  about:
    zh: 区域组织。
    en: A regional organization.
    ru: Региональная организация.
  date: 2001-06-15/..
  members:
    - {country: CHN, date: 2001-06-15/..}
    - {country: IND, date: 2017/..}
  note:
    en: Two only.
  sources:
    - {source: news, locator: {zh: 第4页, en: page 4, ru: страница 4}, supports: [membership]}
UNODC:
  about:
    zh: 联合国机构。
    en: An office of the United Nations.
    ru: Управление ООН.
  date: 1997/..
  members: null
  sources:
    - {source: news}
""",
    "vocabulary/place-names.yaml": """\
Tashkent:
  also:
    zh: [塔城]
    en: [Toshkent]
""",
}
"""A whole data folder but for those lists that do not depend on the entries, which are the real ones: file -> text."""


def pytest_unconfigure() -> None:
    """Leaves nothing in the folder of temporary files."""
    _CONFIG.cleanup()


@pytest.fixture(scope="session")
def library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real library, built from data/."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    build_library(DATA, path)
    return path


@pytest.fixture(scope="session")
def library(library_path: Path) -> Iterator[Library]:
    """The real library, open."""
    opened = Library(library_path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def content() -> Content:
    """The real content as YAML has it, for comparison with the library."""
    problems = Problems()
    found = read_content(DATA, problems)
    assert list(problems) == []
    return found


@pytest.fixture(scope="session")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues of the interface, compiled."""
    root = tmp_path_factory.mktemp("translations")
    for source in (ROOT / "resources" / "translations").glob("*/LC_MESSAGES/*.po"):
        compiled = root / source.parents[1].name / "LC_MESSAGES" / f"{DOMAIN}.mo"
        compiled.parent.mkdir(parents=True)
        with source.open("rb") as text, compiled.open("wb") as file:
            write_mo(file, read_po(text))
    return root


@pytest.fixture
def small_data(tmp_path: Path) -> Path:
    """A valid data folder of four entries with everything that an entry can have, to break one thing in."""
    data = tmp_path / "data"
    shutil.copytree(VOCABULARY, data / "vocabulary")
    for name, text in SMALL.items():
        path = data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return data


@pytest.fixture
def edit(small_data: Path) -> Callable[[str, str, str], None]:
    """edit(file, old, new) replaces the first place of a text that must be there."""

    def replace(name: str, old: str, new: str) -> None:
        path = small_data / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def problems(small_data: Path) -> Callable[[], list[str]]:
    """What a build reports about the small data folder, as it is now."""

    def report() -> list[str]:
        found = Problems()
        with suppress(DataError):
            check_content(read_content(small_data, found), found)
        return [str(problem) for problem in found]

    return report


@pytest.fixture(autouse=True)
def no_thread_stays() -> Iterator[None]:
    """Fails a test after which a thread that it started goes on."""
    before = set(threading.enumerate())
    yield
    # Python lists a dummy for every Qt thread that ever ran Python, also when it has long ended.
    left = [
        thread
        for thread in threading.enumerate()
        if thread not in before and not isinstance(thread, threading._DummyThread)
    ]
    assert left == [], f"threads that go on: {left}"


@pytest.fixture(scope="session")
def wording(library: Library, translations: Path) -> Wording:
    """English words with the terms of the real library."""
    return Wording(Words("en", translations), library.vocabulary)
