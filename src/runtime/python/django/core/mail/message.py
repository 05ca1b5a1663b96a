"""A mail."""

import mimetypes
from pathlib import Path
from typing import Any, NamedTuple

from _host import trace
from django.conf import settings
from django.db.utils import not_supported

BadHeaderError = ValueError
DEFAULT_ATTACHMENT_MIME_TYPE = "application/octet-stream"


class EmailAlternative(NamedTuple):
    """The same content in another form."""

    content: Any
    mimetype: str


class EmailAttachment(NamedTuple):
    """A file of a mail."""

    filename: str | None
    content: Any
    mimetype: str


class EmailMessage:
    """One mail (Django: `django.core.mail.EmailMessage`)."""

    content_subtype = "plain"

    def __init__(
        self,
        subject: Any = "",
        body: Any = "",
        from_email: str | None = None,
        to: Any = None,
        *,
        bcc: Any = None,
        connection: Any = None,
        attachments: Any = None,
        headers: dict[str, str] | None = None,
        cc: Any = None,
        reply_to: Any = None,
    ) -> None:
        self.to = _addresses("to", to)
        self.cc = _addresses("cc", cc)
        self.bcc = _addresses("bcc", bcc)
        self.reply_to = _addresses("reply_to", reply_to)
        self.from_email = from_email or settings.DEFAULT_FROM_EMAIL
        self.subject = subject
        self.body = body or ""
        self.attachments: list[EmailAttachment] = []
        for attachment in attachments or ():
            self.attach(*attachment)
        self.extra_headers = headers or {}
        self.connection = connection

    def recipients(self) -> list[str]:
        """Everybody who gets it."""
        return [each for each in (*self.to, *self.cc, *self.bcc) if each]

    def attach(
        self, filename: Any = None, content: Any = None, mimetype: str | None = None
    ) -> None:
        """Add a file; without a type it is guessed by its name."""
        if content is None:
            raise ValueError("content must be provided.")
        kind = (
            mimetype
            or mimetypes.guess_type(filename)[0]
            or DEFAULT_ATTACHMENT_MIME_TYPE
        )
        if kind.partition("/")[0] == "text" and isinstance(content, bytes):
            try:
                content = content.decode()
            except UnicodeDecodeError:
                kind = DEFAULT_ATTACHMENT_MIME_TYPE
        self.attachments.append(EmailAttachment(filename, content, kind))

    def attach_file(self, path: Any, mimetype: str | None = None) -> None:
        """Add a file that is on the disk."""
        path = Path(path)
        self.attach(path.name, path.read_bytes(), mimetype)

    def message(self, **kwargs: Any) -> Any:
        """Not imitated: what is sent over a network."""
        raise not_supported("EmailMessage.message()")

    def send(self, fail_silently: bool = False, using: str | None = None) -> int:
        """Put it into the outbox. 1, or 0 when nobody would get it."""
        from . import outbox

        if not self.recipients():
            return 0
        for value in (str(self.subject), self.from_email, *self.recipients()):
            if "\n" in value or "\r" in value:
                raise ValueError(
                    "Header values may not contain linefeed or carriage return"
                    " characters"
                )
        outbox.append(self)
        trace.record(
            "mail.sent",
            subject=str(self.subject),
            to=self.recipients(),
            body=str(self.body),
        )
        return 1


class EmailMultiAlternatives(EmailMessage):
    """A mail with the same content in other forms, such as HTML."""

    def __init__(self, *args: Any, alternatives: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.alternatives = [EmailAlternative(*each) for each in alternatives or ()]

    def attach_alternative(self, content: str, mimetype: str) -> None:
        """Add a form."""
        if content is None or mimetype is None:
            raise ValueError("Both content and mimetype must be provided.")
        self.alternatives.append(EmailAlternative(content, mimetype))


def _addresses(name: str, given: Any) -> list[str]:
    if isinstance(given, str):
        raise TypeError(f'"{name}" argument must be a list or tuple')
    return list(given or [])
