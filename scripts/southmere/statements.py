"""Statements of the self-evaluation: a few for each question, each from judgement through evidence to impact. Ratings are those of
the actions for the same aspect in April; figures are those of the data sets."""

_BOTH = ["ehc-plan", "sen-support"]


def _statement(aspect, kind, rag, judgement, evidence, impact, families, partnership, actions=()):
    statement = {
        "id": f"s-{aspect.lower()}", "aspect": aspect, "kind": kind, "rag": rag, "cohorts": _BOTH, "judgement": judgement,
        "evidence": evidence.split(), "impact": impact, "families": families, "partnership": partnership,
    }
    return statement | ({"actions": list(actions)} if actions else {})


STATEMENTS = [
    _statement(
        "A1", "strength", "green", "First concerns are answered quickly and well, and families tell their story less often than two years ago",
        "assessment-requests views", "94% of first concerns are answered within five days, and three requests in four lead to an assessment",
        "Parents say that the front door listens; some still tell health services their story again",
        "Schools, health visitors and the council send every first concern to one door"),
    _statement(
        "A6", "improvement", "amber", "Assessments are now timely for most children, and not yet for all",
        "timeliness health-input", "84% of plans were issued within 20 weeks, from 52% two years before; every transfer is finished",
        "Families wait less, and say that they no longer have to chase", "Health advice comes within six weeks for 82%, from 63%",
        ["a6", "w1"]),
    _statement(
        "A9", "improvement", "red", "What children can do when help begins is poorly recorded outside school, so that nobody can show how far they have come",
        "achievement views", "Schools set a baseline for every target; care and therapies set none, so their effect is not known",
        "Parents say that targets are clear in school and vague elsewhere", "All three services agree on the gap, and have chosen one measure to begin with",
        ["a9"]),
    _statement(
        "B1", "strength", "green", "Parents shape decisions as equals; young people do so far less",
        "send-strategy panels views", "The strategy for access, places, travel and transition is written with parents; decisions of panels take eleven days, once thirty",
        "Parents co-chair the board, and say that it changed what is bought", "Education, health and care answer to a board that a parent chairs",
        ["b1"]),
    _statement(
        "B3", "improvement", "amber", "Plans are better written than a year ago, and still too often weak on social care",
        "complaints case-reviews panel-minutes", "Thirty-one of forty plans sampled were good; complaints of delay fell from 18 to 9",
        "Families say that plans read better; half could find their own words in them",
        "A child's plans are reviewed on one day since April, and all three services come", ["b3", "a4"]),
    _statement(
        "B6", "improvement", "amber", "Pupils with special educational needs (SEN) who have no plan are supported well in most schools and unevenly in some",
        "sen-support-cohort attendance-exclusions information-reports", "Exclusions of pupils on SEN support fell from 188 to 140 in two years",
        "Parents of pupils on SEN support are less content than those with a plan", "Schools review each other's support in pairs", ["b6"]),
    _statement(
        "C8", "strength", "green", "More young people go where they hoped to, and fewer go nowhere",
        "destinations neet employment", "Leavers with a plan in education, work or training rose from 86% to 90%; those in none fell from 64 to 49",
        "Young people say that internships led to real work", "The college, employers and adult care offer 15 internships, from 6", ["c8"]),
    _statement(
        "C11", "improvement", "amber", "Therapies are there sooner than before; occupational therapy still comes too late",
        "therapies eligibility", "Children seen by occupational therapy within 18 weeks rose from 51% to 62%; speech and language therapy reached 88%",
        "Families value what they are given to do while they wait", "Schools and therapists train together each term", ["c11", "c17", "w2"]),
    _statement(
        "C14", "strength", "green", "Short breaks meet demand, and families rely on them",
        "short-breaks", "No child waits for a short break",
        "Parents call short breaks the reason that they cope; they want more evenings in the holidays",
        "Care and health decide on breaks for children with complex needs together", ["c14"]),
]
