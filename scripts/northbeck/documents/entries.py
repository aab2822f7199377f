"""Writes entries as YAML: one file a document, or one list a folder, as real areas mix them."""

import yaml

LISTED = ("health", "care", "alternative-provision")
_LIST_HEAD = "# The {folder} documents of this folder: what each one answers. One entry a document.\n"


def entry_files(items):
    """(path under documents/, text) of every YAML file."""
    kept = [item for item in items if item.entry and not item.registered]
    files = []
    for folder in LISTED:
        here = [_local(item) for item in kept if item.path.startswith(folder + "/")]
        text = _LIST_HEAD.format(folder=folder.replace("-", " ")) + "\n".join(_dump([entry]) for entry in here)
        files.append((f"{folder}/entries.yaml", text))
    for item in kept:
        if not item.path.startswith(LISTED):
            files.append((item.path.rsplit(".", 1)[0] + ".yaml", _dump(_local(item))))
    return files


def _local(item):
    """Files are named relative to the YAML file beside them."""
    entry = dict(item.entry)
    if "files" in entry:
        entry["files"] = [name.split("/", 1)[1] for name in entry["files"]]
    return entry


def _dump(value):
    return yaml.safe_dump(value, default_flow_style=None, sort_keys=False, allow_unicode=True, width=118)
