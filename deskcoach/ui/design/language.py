"""The language of the screens: the person's choice, or the first of the system's that we have."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from deskcoach.core.clock import MONDAY
from deskcoach.core.settings import LANGUAGES
from deskcoach.ui.design.theme import all_widgets_stay

ENGLISH = "en"
"""In the program itself; the other languages are files."""

_BEGIN_LATER = {
    5: "MV",
    6: "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY",
    7: (
        "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM"
        " MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
    ),
}
"""Where weeks do not begin on Monday: ISO days, and territories as the CLDR has them. Qt has the
same, and tells it as an enumeration of `Qt`; see `is_dark` for what the first one of them costs."""


class Language:
    """Which language is spoken now. Widgets that are made afterwards speak it."""

    def __init__(self, app: QCoreApplication, folder: Path, choice: str = "system") -> None:
        """Speak a language from the start.

        Args:
            app: What the words are installed in.
            folder: Where the translations are.
            choice: `system`, or one of `LANGUAGES`.
        """
        self._app, self._folder = app, folder
        self._installed: list[QTranslator] = []
        self.code = ENGLISH
        self.take_up(choice)

    def take_up(self, choice: str) -> bool:
        """Speak this language from now on: `system`, or one of `LANGUAGES`.

        Returns:
            Whether it is another one than before.
        """
        system = QLocale.system()
        code = chosen(choice, system.uiLanguages())
        QLocale.setDefault(locale_for(code, system))
        if isinstance(self._app, QGuiApplication):
            self._turn(code)
        if code == self.code:
            return False
        self._install(code)
        self.code = code
        return True

    def _turn(self, code: str) -> None:
        """Windows are read the way their words are, whatever the desktop's own language is."""
        if QGuiApplication.isRightToLeft():  # ours are not; naming a direction is dear (`is_dark`)
            with all_widgets_stay():
                QGuiApplication.setLayoutDirection(QLocale(code).textDirection())

    def _install(self, code: str) -> None:
        for old in self._installed:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._installed = []
        if code == ENGLISH:
            return
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{code}", theirs), (f"deskcoach_{code}", str(self._folder))):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)


def region_week(env: Mapping[str, str]) -> int:
    """The ISO number of the day with which weeks begin where the person lives.

    Args:
        env: The environment, where POSIX systems name the place for times and dates.
    """
    names = (env.get(each, "") for each in ("LC_ALL", "LC_TIME", "LANG"))
    name = next((each for each in names if each), "").split(".")[0]
    place = QLocale.system() if name in {"", "C", "POSIX"} else QLocale(name)
    territory = place.name().split("_")[-1]
    return next(
        (day for day, places in _BEGIN_LATER.items() if territory in places.split()), MONDAY
    )


def chosen(choice: str, of_system: Sequence[str]) -> str:
    """The language for a choice, on a system that prefers these, such as `de-AT`."""
    if choice in LANGUAGES:
        return choice
    wished = [name.replace("_", "-").split("-")[0] for name in of_system]
    return next((code for code in wished if code in LANGUAGES), ENGLISH)


def locale_for(code: str, system: QLocale) -> QLocale:
    """How dates and numbers are written: in that language, with the habits of the place.

    English in Germany keeps the German clock of 24 hours; who speaks the system's own language
    keeps all that is set there.
    """
    own = system.name().split("_")[0]
    if own == code or (own == "C" and code == ENGLISH):
        return system
    found = QLocale(QLocale(code).language(), system.territory())
    if code != ENGLISH or found.territory() == system.territory():
        return found
    # Of English in Turkey nothing is known, and Qt would write its dates as the United States do.
    twelve = "a" in system.timeFormat(QLocale.FormatType.ShortFormat).lower()
    return QLocale(found.language(), QLocale.Country.World if twelve else QLocale.Country.Europe)
