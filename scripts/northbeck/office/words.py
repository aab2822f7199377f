"""Reads a document written as text: entry on top, then headings, paragraphs, bullets and tables."""

import re
from dataclasses import dataclass, field

import yaml

_FACT = re.compile(r"\{([a-z0-9_]+)\}")


@dataclass
class Block:
    """A heading, paragraph, bullet, number, table or bars; the level is a heading's depth or a number's number."""

    kind: str
    text: str = ""
    level: int = 0
    rows: list = field(default_factory=list)


@dataclass
class Words:
    """An entry and the text of its document."""

    entry: dict
    blocks: list


def read(path, facts):
    """Reads one file of `words/`, with {facts} filled in."""
    source = path.read_text(encoding="utf-8")
    text = _FACT.sub(lambda m: str(facts[m.group(1)]), source)
    _, head, body = text.split("---\n", 2)
    return Words(yaml.safe_load(head), list(_blocks(body)))


def _blocks(body):
    for chunk in re.split(r"\n\s*\n", body.strip()):
        lines = [line.strip() for line in chunk.splitlines()]
        if lines[0].startswith("#"):
            hashes, text = lines[0].split(" ", 1)
            yield Block("heading", text, len(hashes))
        elif lines[0].startswith("|"):
            yield Block("table", rows=[_cells(line) for line in lines if not line.startswith("|--")])
        elif lines[0].startswith("!bars "):
            title, *bars = [part.strip() for part in " ".join(lines)[6:].split("|")]
            yield Block("bars", title, rows=[tuple(bar.rsplit(":", 1)) for bar in bars])
        elif lines[0].startswith("- "):
            yield from (Block("bullet", text) for text in _items(lines, r"- "))
        elif re.match(r"\d+\. ", lines[0]):
            yield from (Block("number", text, n) for n, text in enumerate(_items(lines, r"\d+\. "), start=1))
        else:
            yield Block("paragraph", " ".join(lines))


def _cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


def _items(lines, mark):
    items = []
    for line in lines:
        if re.match(mark, line):
            items.append(re.sub("^" + mark, "", line))
        else:
            items[-1] += " " + line
    return items


def runs(text):
    """Text cut at **bold**: pairs of (bold, words)."""
    return [(n % 2 == 1, part) for n, part in enumerate(text.split("**")) if part]
