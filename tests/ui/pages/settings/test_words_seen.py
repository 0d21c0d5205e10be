"""What a person reads on each page of the settings: every name, every hint, every choice."""

import pytest
from pytestqt.qtbot import QtBot

from deskcoach.ui.design.theme import Look
from deskcoach.ui.pages.settings.words import Page, pages
from deskcoach.ui.shell.main_window import Window
from tests.ui.conftest import figure
from tests.ui.pages.answers import some_reads
from tests.ui.test_seen import nothing, reads

pytestmark = pytest.mark.no_cover  # of what the others cover, and much of it

SETTINGS = {
    "breaks": """
        After 30 minutes at the desk, DeskCoach waits for a pause in your typing, then offers a
        stretch of 1 minute. Every 60 minutes it offers a longer break of 5 minutes. On a day
        with a meeting and lunch that makes 12 breaks, none of them in the meeting. | The
        stretch | Offer a stretch | Without it, only longer breaks are left. | Time at the desk
        before a stretch | Time at the keyboard, not on the clock. | 30 min | How long the
        stretch takes | With time to get into place. | 1 min | How long each stretch is held |
        You can come back sooner at any time. | 15 s | How often each stretch is held | With a
        moment to come back in between. | How firmly it asks | Gently: the card. Steadily:
        sooner each time you put it off. Firmly: a window on every screen, with a way out that
        takes three seconds. | Gently | Steadily | Firmly | Stretches you take turns with | 3 of
        3 | seated | standing | The longer break | Offer a longer break | Each stretch once,
        then a walk. | Time at the desk before a longer break | Breaks of your own count as
        well. | 1 h | How long the longer break takes | What the stretches leave of it is a
        walk. | 5 min | How you are asked | When a break is put off, ask again in | One click
        takes the middle one; the arrow beside it has the others. | 2 min | 10 min | How long
        the card stays | Then it waits in the tray icon. | Ask again when nobody answered | Only
        where you chose nothing. | Early hint from the tray icon | So that a break comes as no
        surprise. | 30 s | Also send a notification | How often one break can be put off | 0: as
        often as you like. | How many breaks a day can be skipped | 0: any number. | Wait for
        this long a pause in typing | A break never cuts a word in two. | 2 s | Wait at most |
        Then the break comes, typing or not. | How a break is offered | Automatic: the card,
        wherever it can stand in its corner. | Automatic | As a card | As a notification | Where
        the card appears | Automatic: bottom right, or left where the desktop's own
        notifications lie there. | On which screen | The card, cues and stretches; with the
        pointer where it is not connected. | With the pointer | With the active window
    """,
    "posture": """
        Every 20 minutes at the desk, a silent cue is shown for 6 seconds, and none within 5
        minutes of a break. | Show posture cues | A line in the corner, without a sound. | Time
        at the desk between two cues | Only time at the desk counts. | 20 min | How long a cue
        stays | It goes by itself. | 6 s | No cue this close to a break | So that nothing asks
        twice. | 5 min | Remind me to change my position | To stand up, or to sit down again. |
        Time at the desk in one position | 45 min
    """,
    "hours": """
        Breaks are offered whenever you are at the desk. | Offer breaks in working hours only |
        Such as 09:00-12:30, 13:15-18:00. | When you work on | Monday 09:00-17:30 | Tuesday |
        Wednesday | Thursday | Friday 09:00-17:30 | Saturday none | Sunday none
    """,
    "strength": """
        You train on Mon, Wed, Fri, from 17:30. Sets and repetitions are those of each exercise,
        with 90 seconds rest where it names none. | Offer strength sessions | Your days | Mon |
        Tue | Wed | Thu | Fri | Sat | Sun | Offered from | Tempo, on the way up | Ours: the
        source gives no tempo. | 2 s | Tempo, at the top | 1 s | Tempo, on the way down | Rest
        between two sets | Ours: the source gives no rest. | 1 min 30 s | Who counts | It counts
        for you | You count each rep | Unit of loads | kg | lb | Speak numbers and names | Offer
        a fourth set when two weeks went well
    """,
    "presence": """
        After 2 minutes without a key or the mouse you count as away. Breaks wait during calls,
        shared screens, films in fullscreen and do-not-disturb, as you choose here. A new day
        begins at 04:00. | Count me as away after | 2 min | Hold in fullscreen | While you watch
        or present something in it; steady typing in it is work. | When you watch or present |
        Always | Never | Hold while do not disturb is on | For a while | Not at all | If only
        for a while, for this long | 1 h | Hold while the microphone is in use | A program that
        seems to listen all the time is asked about, once. | The hour at which a new day begins
        | 4:00 | The first day of your week | Same as system | Monday | Saturday | Sunday |
        Exceptions | None yet. Programs are told apart by the names of their windows. | Such as
        code, org.kde.kate | Add an open program
    """,
    "sound": """
        At 60 %, a soft chime tells you when a hold ends, and sessions count aloud. | Play
        sounds | A chime when a hold ends; tones and a voice in strength sessions. | Volume |
        Beside the volume of your system. | 60 % | Pause music and films during a guided break
    """,
    "appearance": """
        Colours: Same as system. Motion: Same as system. Text: 100 %. | Language | English |
        Deutsch | Français | Colours | Light | Dark | Icon in the tray | Light for a dark panel,
        dark for a light one. | Automatic | Contrast | High: black on white or white on black,
        with outlines. | Normal | High | Motion | Full | Reduced | Size of the text | Windows
        and cards grow with it. | 100 % | The figure's skin | The figure's hair | The colour of
        its hair | What the figure wears | T-shirt | Long sleeves | Sportswear
    """,
    "start": """
        DeskCoach can be there when you log in, quietly, in the tray. | Start DeskCoach when you
        log in | The first steps | What DeskCoach is, your rhythm, and a break to try. | Show
        again
    """,
    "data": """
        Everything you do here stays on this computer. DeskCoach has no account and uses no
        network. | Where your data lives | Your log, with backups of the last days, weeks and
        months | Your settings | Your own exercises | Export | A backup of everything, a table,
        a page for your physio, your plan. | Restore a backup | Nothing is added twice. You see
        first what it would do. | Backups by DeskCoach | Choose a backup | From another app |
        Sets of Hevy, Strong, FitNotes or wger. You see first what is what. | Choose a file |
        Undo an import | Delete for good | All backups that DeskCoach keeps go as well. | Delete
        these days | Delete everything | What you hand on | Your name on a report | Empty: no
        name stands on it. | How many weeks a report goes back | Who made what you give away |
        Stands in the file; nobody checks it. | What others may do with it
    """,
}
"""Of each page, in no order; `|` parts them."""


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> Window:
    made = Window(look, some_reads(), nothing, figure, settle_ms=0)
    qtbot.addWidget(made, before_close_func=lambda each: each.hide())
    made.open("settings")
    return made


@pytest.mark.parametrize("page", pages(), ids=lambda each: each.name)
def test_the_settings(window: Window, page: Page) -> None:
    window.settings.show_page(page.name)
    reads(window.settings, page.title, "Find a setting", *SETTINGS[page.name].split("|"))
