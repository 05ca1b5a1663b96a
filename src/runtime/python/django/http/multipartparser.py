"""Forms with files."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict


class MultiPartParser:
    """Takes a body of `multipart/form-data` apart."""

    def __init__(self, META: dict[str, Any], body: bytes) -> None:  # noqa: N803
        from email.parser import BytesParser
        from email.policy import HTTP

        head = f"Content-Type: {META['CONTENT_TYPE']}\r\n\r\n".encode()
        self._message = BytesParser(policy=HTTP).parsebytes(head + body)

    def parse(self) -> tuple[list[tuple[str, str]], MultiValueDict]:
        """The texts with their names, and the files."""
        texts, files = [], MultiValueDict()
        for part in self._message.iter_parts():
            name = part.get_param("name", header="content-disposition")
            content = part.get_payload(decode=True) or b""
            filename = part.get_filename()
            if filename is None:
                texts.append((name, content.decode()))
            else:
                file = SimpleUploadedFile(filename, content, part.get_content_type())
                files.appendlist(name, file)
        return texts, files
