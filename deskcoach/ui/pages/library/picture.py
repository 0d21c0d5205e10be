"""What shows the exercise: a figure, a photo or drawing of the person's own, or nothing."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from deskcoach.core.exercises import Exercise
from deskcoach.ui.design.theme import Look, Role
from deskcoach.ui.design.translation import tr
from deskcoach.ui.pages.library.fields import Segments
from deskcoach.ui.widgets.buttons import Capsule, Link
from deskcoach.ui.widgets.labels import IconLabel
from deskcoach.ui.widgets.layout import column, flow, widget_of, wraps

KeepPicture = Callable[[bytes | str], str]
"""Takes the bytes of a picture or the path of a file in; gives the name under which it is kept.
Raises ValueError with one line for the person."""


def keep_none(_picture: bytes | str) -> str:
    """Where nobody keeps pictures."""
    return ""


class PictureField(QWidget):
    """The choice, and what it takes to bring a picture in: a button, a drop, a paste.

    Args:
        look: The theme.
        keep: Takes a picture in.
    """

    changed = Signal(str, str)

    def __init__(self, look: Look, keep: KeepPicture) -> None:
        super().__init__()
        self._look, self._keep = look, keep
        self.choice = Segments(
            look,
            tr("Library", "Picture"),
            {
                "figure": tr("Library", "Figure"),
                "photo": tr("Library", "Photo or drawing"),
                "none": tr("Library", "None"),
            },
            {"figure": "stretch", "photo": "picture"},
        )
        self.choice.picked.connect(self._chosen)
        self.pose = Link(look, tr("Library", "Change pose"), icon="pencil")
        self.file = Capsule(look, tr("Library", "Choose a file"), icon="folder", height=32)
        self.file.clicked.connect(self._ask)
        self._help = IconLabel(look, "info", Role.SECONDARY, "ink2", wrap=True)
        head = widget_of(flow(self.choice, self.pose, gap=8, spread=True))
        wraps(head)
        self.clip = Capsule(look, tr("Library", "Paste"), icon="copy", height=32)
        self.clip.clicked.connect(self.paste)
        bring = widget_of(flow(self.file, self.clip, gap=8))
        wraps(bring)
        self._bring = bring
        column(head, bring, self._help, gap=8, on=self)
        wraps(self)
        self.setAcceptDrops(True)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show what was chosen."""
        kind = "photo" if exercise.picture else "figure" if exercise.figure else "none"
        self._show(kind, has_photo=bool(exercise.picture))

    def _show(self, kind: str, *, has_photo: bool) -> None:
        self.choice.show_value(kind)
        self.pose.setVisible(kind == "figure")
        self._bring.setVisible(kind == "photo")
        self._help.setVisible(kind == "photo")
        self._help.set_text(
            tr("Library", "Where it was taken is removed.")
            if has_photo
            else tr(
                "Library",
                "Photo or drawing: PNG, JPEG or WebP, up to 20 MB; drop or paste it here."
                " Where it was taken is removed.",
            )
        )
        self.file.set_words(
            tr("Library", "Choose another") if has_photo else tr("Library", "Choose a file"),
            "folder",
        )

    def _chosen(self, kind: object) -> None:
        if kind == "photo":
            self._show("photo", has_photo=False)  # it counts once there is one
        else:
            self.changed.emit(str(kind), "")

    def _ask(self) -> None:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = tr("Library", "Pictures (*.png *.jpg *.jpeg *.webp)")
        title = tr("Library", "A picture of the exercise")
        path, _ = QFileDialog.getOpenFileName(self.window(), title, place, kinds)
        if path:
            self.take(path)

    def take(self, picture: bytes | str) -> None:
        """Take a picture in: its bytes, or the path of a file."""
        try:
            name = self._keep(picture)
        except ValueError as error:
            self._show("photo", has_photo=False)
            self._help.set_text(str(error))
            return
        self.changed.emit("photo", name)

    @property
    def helped(self) -> str:
        """The word that is said below."""
        return self._help.text()

    def paste(self) -> bool:
        """Take the picture in the clipboard; false where there is none."""
        found = QGuiApplication.clipboard().image()
        if found.isNull():
            return False
        self.take(_png(found))
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file, or a picture, can be dropped."""
        data = event.mimeData()
        if data.hasImage() or len(data.urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        data = event.mimeData()
        urls = data.urls()
        if urls and urls[0].isLocalFile():
            self.take(urls[0].toLocalFile())
        elif isinstance(image := data.imageData(), QImage):
            self.take(_png(image))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


def _png(image: QImage) -> bytes:
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "PNG")  # type: ignore[call-overload] # typed for Qt 5
    return bytes(target.data().data())
