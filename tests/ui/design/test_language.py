"""The language of the screens: which one, and that a change is seen at once."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from deskcoach.app.requests import ChangeSetting
from deskcoach.app.view_models import SafetyScreen
from deskcoach.core.command import Command
from deskcoach.core.messages import named, sentence
from deskcoach.core.settings import Appearance, Settings
from deskcoach.ui.breaks.player import StretchPlayer
from deskcoach.ui.design.language import Language, chosen, locale_for, region_week
from deskcoach.ui.design.strength_words import next_line
from deskcoach.ui.design.theme import Look
from deskcoach.ui.design.translation import date_format, hour, number, plural, said, short_date, tr
from deskcoach.ui.shell.main_window import Window
from deskcoach.ui.shell.windows import Screens
from deskcoach.ui.strength.safety import SafetyCheck
from tests.ui.conftest import ROOT, Sent, a_card, a_guide, a_status, figure
from tests.ui.find import button, buttons, window, windows
from tests.ui.pages.answers import enter, press, some_reads, tab_to
from tests.ui.shell.test_tray import row

RESET = "Auf Standard zurücksetzen"
FOLDER = ROOT / "assets" / "translations"


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    before = QLocale()
    made = Language(qapp, FOLDER)
    yield made
    made.take_up("en")
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("choice", "of_system", "code"),
    [
        ("de", ["fr-FR"], "de"),
        ("en", ["de-DE"], "en"),
        ("system", ["de-AT", "en-US"], "de"),
        ("system", ["fr_CA"], "fr"),
        ("system", ["nl-NL", "fr-BE", "de-BE"], "fr"),
        ("system", ["ja-JP"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
    ],
)
def test_which_language(choice: str, of_system: list[str], code: str) -> None:
    assert chosen(choice, of_system) == code


def test_dates_follow_words_and_place() -> None:
    austria = QLocale("de_AT")
    assert locale_for("de", austria) == austria
    english = locale_for("en", austria)
    assert english.language() is QLocale.Language.English
    assert english.territory() is QLocale.Country.Austria
    assert locale_for("en", QLocale.c()) == QLocale.c()


@pytest.mark.parametrize(
    ("system", "date", "time"),
    [
        ("tr_TR", "dd/MM/yyyy", "HH:mm"),
        ("th_TH", "dd/MM/yyyy", "HH:mm"),
        ("ar_EG", "dd/MM/yyyy", "h:mm Ap"),
        ("sv_SE", "yyyy-MM-dd", "HH:mm"),
        ("en_US", "M/d/yy", "h:mm Ap"),
    ],
)
def test_english_anywhere_keeps_the_habits_of_the_place(system: str, date: str, time: str) -> None:
    found = locale_for("en", QLocale(system))
    short = QLocale.FormatType.ShortFormat
    assert found.language() is QLocale.Language.English
    assert (found.dateFormat(short), found.timeFormat(short).replace("\u202f", " ")) == (date, time)


def test_words_plurals_and_qts_own_words(language: Language) -> None:
    translate = QCoreApplication.translate
    assert translate("Window", "Settings") == "Settings"
    assert language.take_up("de")
    assert translate("Window", "Settings") == "Einstellungen"
    assert plural("History", "%n set(s)", 1) == "1 Satz"
    assert plural("History", "%n set(s)", 2) == "2 Sätze"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Abbrechen"
    assert not language.take_up("de")
    assert language.take_up("fr")
    assert translate("Window", "Settings") == "Réglages"
    assert plural("History", "%n set(s)", 0) == "0 série"
    assert language.take_up("en")
    assert plural("History", "%n set(s)", 1) == "1 set"


def test_sentences_of_the_core_are_said_in_the_language(language: Language) -> None:
    told = sentence("This week's session moves to {day}.", day=named("Friday", "Days"))
    assert said(told) == "This week's session moves to Friday."
    assert said("as it stands") == "as it stands"
    language.take_up("de")
    assert "Freitag" in said(told)
    assert "{" not in said(told)
    own = sentence("{count} seconds", count=2.5)
    assert said(own).startswith("2,5 ")
    assert said(named("My own exercise")) == "My own exercise"


@pytest.mark.parametrize("place", ["C", "en_GB", "en_US"])
def test_a_date_in_a_sentence_names_its_month(language: Language, place: str) -> None:
    assert language.code == "en"
    QLocale.setDefault(QLocale(place))
    assert said(sentence("from {first}", first=date(2030, 11, 12))) == "from 12 Nov 2030"
    later = datetime(2030, 11, 12, 17, 30, tzinfo=UTC)
    assert next_line(later, date(2030, 11, 1)) == "Next: 12 Nov"
    assert next_line(later, date(2029, 12, 31)) == "Next: 12 Nov 2030"


def test_a_short_month_at_the_end_of_a_sentence_is_its_end(language: Language) -> None:
    language.take_up("de")
    days = {"first": short_date(date(2026, 10, 26)), "last": short_date(date(2026, 11, 1))}
    assert (
        tr("Plan", "Nothing from {first} to {last}.", **days) == "Nichts von 26. Okt. bis 1. Nov."
    )
    marked = {name: f"<b>{day}</b>" for name, day in days.items()}
    assert tr("Plan", "Nothing from {first} to {last}.", **marked).endswith("<b>1. Nov.</b>")


def test_a_date_is_typed_as_the_place_writes_it(language: Language) -> None:
    assert language.code == "en"
    forms = {"C": "yyyy-MM-dd", "en_GB": "dd/MM/yyyy", "en_US": "M/d/yyyy", "de": "dd.MM.yyyy"}
    for place, form in forms.items():
        QLocale.setDefault(QLocale(place))
        assert date_format() == form


def test_hours_are_as_short_as_the_place_counts_them(language: Language) -> None:
    assert language.code == "en"
    QLocale.setDefault(QLocale("en_US"))
    assert [hour(of_day) for of_day in (0, 9, 12, 14)] == ["12", "9", "12", "2"]
    QLocale.setDefault(QLocale("de_DE"))
    assert [hour(of_day) for of_day in (0, 9, 12, 14)] == ["0", "9", "12", "14"]


def test_names_of_ones_own_may_hold_anything(language: Language) -> None:
    language.take_up("de")
    for name in ("Row {x}", "{", "100 %n", "</b>"):
        assert said(named(name)) == name
        told = sentence("{name}, set {number} of {count}", name=named(name), number=1, count=3)
        assert said(told).startswith(name)


def test_large_numbers_keep_their_digits(language: Language) -> None:
    assert language.take_up("de")
    assert number(1234567) == "1.234.567"
    assert number(2.5) == "2,5"
    assert number(0.1 + 0.2) == "0,3"


def test_files_that_are_gone_leave_english(qapp: QApplication, tmp_path: Path) -> None:
    before = QLocale()
    made = Language(qapp, tmp_path)
    made.take_up("de")
    assert QCoreApplication.translate("Window", "Settings") == "Settings"
    made.take_up("en")
    QLocale.setDefault(before)


class World:
    """Settings whose language can be chosen."""

    def __init__(self) -> None:
        self.settings = Settings()
        reads = some_reads()
        self.reads = type(reads)(
            reads.today,
            lambda: (self.settings, ()),
            reads.autostart,
            reads.history,
            reads.library,
            plan=reads.plan,
        )

    def choose(self, code: str) -> None:
        self.settings = Settings(appearance=Appearance(language=code))  # type: ignore[arg-type]


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def screens(qtbot: QtBot, look: Look, language: Language, world: World) -> Iterator[Screens]:
    assert qtbot is not None

    def send(command: Command, *, then: Any = None, share: Any = None) -> None:
        sent(command, then=then, share=share)
        if isinstance(command, ChangeSetting) and command.key == "language":
            world.choose(command.value)
            made.apply_settings()

    sent = Sent()
    made = Screens(
        look, figure, send, lambda: world.reads, lambda: 100.0,
        settings=lambda: world.settings, status=a_status, language=language,
    )  # fmt: skip
    yield made
    made.close()


def test_the_open_window_speaks_anew_at_once(
    qtbot: QtBot, screens: Screens, language: Language
) -> None:
    screens.open_window("settings")
    english = window(Window)
    qtbot.waitUntil(english.isActiveWindow)
    english.settings.show_page("appearance")
    place = english.geometry()
    press(english, "Language: Deutsch")
    QApplication.processEvents()
    german = window(Window)
    assert german is not english
    assert language.code == "de"
    assert german.geometry() == place
    assert button(german, "Einstellungen").isChecked()
    assert button(german, "Seite: Darstellung").isVisible()  # there is no room for the list
    assert row(screens.tray.menu, "DeskCoach beenden").isVisible()
    # What was changed in the other language is undone in this one.
    qtbot.waitUntil(german.isActiveWindow)
    tab_to(german, "Rückgängig")
    enter()
    QApplication.processEvents()
    assert language.code == "en"
    assert button(window(Window), "Settings").isChecked()


def test_what_is_not_seen_is_dropped_and_a_running_player_stays(
    screens: Screens, world: World
) -> None:
    screens.offers.show_card(a_card())
    screens.offers.close_card()
    screens.show_guide(a_guide())
    player, card = window(StretchPlayer), screens.offers.card
    assert card is not None
    world.choose("fr")
    screens.apply_settings()
    assert screens.offers.card is None
    assert window(StretchPlayer) is player
    screens.show_guide(a_guide(20.0))
    assert window(StretchPlayer) is player
    screens.close_guide()
    assert not list(windows(StretchPlayer))
    screens.show_guide(a_guide())
    assert window(StretchPlayer) is not player


def test_a_card_that_is_up_speaks_the_new_language_and_is_made_anew_when_it_is_gone(
    qtbot: QtBot, screens: Screens, world: World
) -> None:
    screens.offers.show_card(a_card(1))
    card = screens.offers.card
    assert card is not None
    world.choose("de")
    screens.apply_settings()
    assert screens.offers.card is card
    assert card.windowTitle() == "DeskCoach-Pause"
    assert "ohne echte Pause" in card.accessibleName()
    texts = {button.text() for button in card.findChildren(QPushButton)}
    assert {"In 5 min", "Auslassen", "10 min"} <= texts
    assert "Skip" not in texts
    screens.offers.close_card()
    qtbot.waitUntil(lambda: not card.isVisible())
    screens.offers.show_card(a_card(2))
    assert screens.offers.card is not card


@pytest.mark.parametrize("answered", [False, True])
def test_a_check_that_is_up_is_made_anew_as_it_was(
    qtbot: QtBot, screens: Screens, world: World, *, answered: bool
) -> None:
    screens.show_safety(SafetyScreen(date(2026, 11, 25)))
    old = window(SafetyCheck)
    old.usual.buttons[3].click()
    old.rows["daily-life"].click()
    if answered:
        QTest.keyClick(old, Qt.Key.Key_Return)
    place = old.geometry()
    world.choose("de")
    screens.apply_settings()
    new = window(SafetyCheck)
    assert new is not old
    assert not old.isVisible()
    assert new.geometry() == place
    assert new.ticked() == ("daily-life",)
    assert new.usual.buttons[3].isChecked()
    assert new.rows["daily-life"].isVisible() is not answered
    assert new.windowTitle() == "DeskCoach, vor dem Krafttraining"
    qtbot.waitUntil(new.isActiveWindow)
    screens.close_safety()
    assert not new.isVisible()


def test_a_reset_in_another_language_can_be_undone(
    qtbot: QtBot, screens: Screens, language: Language, world: World
) -> None:
    world.choose("de")
    screens.apply_settings()
    screens.open_window("settings")
    german = window(Window)
    qtbot.waitUntil(german.isActiveWindow)
    german.settings.show_page("appearance")
    press(german, next(name for name in buttons(german) if RESET in name))
    QApplication.processEvents()
    assert language.code == "en"
    english = window(Window)
    assert english is not german
    press(english, "Undo")
    QApplication.processEvents()
    assert language.code == "de"


def test_the_tray_leaves_no_menus_behind(screens: Screens, world: World) -> None:
    before = len(screens.tray.menu.findChildren(QMenu))
    for code in ("de", "fr", "en"):
        world.choose(code)
        screens.apply_settings()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(screens.tray.menu.findChildren(QMenu)) == before


def test_a_hidden_window_is_made_again_when_it_is_wanted(screens: Screens, world: World) -> None:
    screens.open_window("today")
    window(Window).hide()
    world.choose("de")
    screens.apply_settings()
    screens.open_window("today")
    assert button(window(Window), "Heute").isChecked()


def test_windows_are_read_the_way_their_words_are(language: Language, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # as an Arabic desktop may have it
    language.take_up("de")
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_weeks_begin_in_each_region_as_qt_knows_it() -> None:
    """Our own table spares Qt's enumerations; each version of Qt has the CLDR of its year."""
    anywhere = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    other = {
        each.name()
        for each in anywhere
        if each.name() != "C" and region_week({"LANG": each.name()}) != each.firstDayOfWeek().value
    }
    assert len(anywhere) > 500
    assert len(other) <= 5, other
    assert region_week({"LC_TIME": "en_US.UTF-8", "LANG": "de_DE.UTF-8"}) == 7
    assert region_week({"LANG": "ar_EG.UTF-8"}) == 6
    assert region_week({"LANG": "de_DE.UTF-8"}) == 1
