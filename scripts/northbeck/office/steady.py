"""Office files are zips: put their parts in order, at one time, with no trace of the machine."""

import re
import zipfile
from io import BytesIO

from area.dates import STAMP

_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_WHEN = STAMP.strftime("%Y-%m-%dT%H:%M:%SZ").encode()

_PROGRAM = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Office</Application><Company>Northbeck (invented)</Company></Properties>"
)


def settle(content):
    """The same zip with fixed times; the order of parts is kept, for readers want the content types first."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _TIMES.sub(rb"\g<1>" + _WHEN + rb"\g<2>", part)
            if name == "docProps/app.xml":
                part = _PROGRAM
            info = zipfile.ZipInfo(name, STAMP.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            new.writestr(info, part, compresslevel=9)
    return out.getvalue()


def without_thumbnail(package):
    """Drops the template's preview picture."""
    rels = getattr(package, "rels", None) or package._rels
    for key in [key for key in rels if rels[key].reltype.endswith("/thumbnail")]:
        rels.pop(key)


def describe(properties, title):
    """Document properties: a title, no author."""
    properties.title = title
    properties.subject = "Northbeck (invented)"
    properties.author = ""
    properties.last_modified_by = ""
    properties.comments = ""
    properties.keywords = ""
    properties.language = "en-GB"
    properties.revision = 1
    properties.created = properties.modified = STAMP
