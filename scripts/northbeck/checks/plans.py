"""Settings, statements, actions and the data map: complete and agreeing with one another."""

from datetime import date

import yaml

TODAY, RECENT = date(2026, 11, 23), "2026-09"


def plan_faults(root, entry_ids):
    """Faults of the files that people wrote."""
    read = lambda name: yaml.safe_load((root / name).read_text(encoding="utf-8"))
    statements, actions = read("sef/impact.yaml") + read("sef/leadership.yaml"), read("actions/plan.yaml")
    return [*_settings(read("sendpack.yaml")), *_statements(statements, entry_ids, {a["id"] for a in actions}),
            *_actions(actions, {s["id"] for s in statements}), *_map(read("datamap.yaml"))]


def _settings(settings):
    for waiver in settings["waivers"]:
        if set(waiver) != {"rule", "where", "reason", "until", "by"} or waiver["until"] < TODAY:
            yield "sendpack.yaml: waiver"
    if settings["area"] != {"name": "Northbeck", "la_code": "999"} or set(settings["contacts"]) != {"lano", "icb", "dcs"}:
        yield "sendpack.yaml: area or contacts"
    if [gap["request"] for gap in settings["unavailable"]] != ["2.7"]:
        yield "sendpack.yaml: unavailable"


def _statements(statements, entry_ids, action_ids):
    if {s["criterion"] for s in statements} != set(range(1, 12)) or {s["question"] for s in statements} != {"q1", "q2", "q3"}:
        yield "sef: a criterion or question has no statement"
    for s in statements:
        if not set(s["evidence"]) <= entry_ids or not set(s.get("actions", [])) <= action_ids:
            yield f"sef {s['id']}: evidence or action unknown"
        if not all(s.get(f) for f in ("judgement", "impact", "families", "partnership")) or not s["aspect"].startswith(f"{s['criterion']}."):
            yield f"sef {s['id']}: incomplete"
        if s["kind"] == "improvement" and not s.get("actions"):
            yield f"sef {s['id']}: no action"


def _actions(actions, statement_ids):
    for a in actions:
        months = [r["at"] for r in a["rag"]]
        if a["due"] <= TODAY or months[-1] < RECENT or months != sorted(months):
            yield f"action {a['id']}: due date or ratings"
        if a["source"]["kind"] == "statement" and a["source"]["ref"] not in statement_ids:
            yield f"action {a['id']}: source unknown"
        if not a.get("next_steps") or not a["owner"].get("role"):
            yield f"action {a['id']}: owner or next steps"


def _map(rows):
    names = [row["data"] for row in rows]
    if len(names) != len(set(names)) or not all(isinstance(name, str) for name in names):
        yield "datamap.yaml: repeated, or a number that is not text"
    if not {"list-1", "list-2", "providers"} <= set(names):
        yield "datamap.yaml: a list is missing"
    yield from (f"datamap {row['data']}: not rehearsed" for row in rows if not date(2025, 12, 1) < row["rehearsed"] < TODAY)
