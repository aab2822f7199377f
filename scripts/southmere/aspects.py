"""An action for each aspect, with what it was rated from January to April 2018. r, a and g are red, amber and green."""

from datetime import date

from owners import OWNERS

_MONTHS = ["2018-01", "2018-02", "2018-03", "2018-04"]
_COLOURS = {"r": "red", "a": "amber", "g": "green"}

# Aspect, owner, ratings by month, what is done, what was last noted, what comes next.
_LINES = [
    ("A1", "plans", "aagg", "One front door answers every first concern within five days", "94% answered in five days", "Tell families the day on which they will hear"),
    ("A2", "plans", "rraa", "Annual reviews are logged when they are held and when they are decided", "Every school uses the form", "Chase what is not decided in four weeks"),
    ("A3", "schools", "aaag", "Progress of each pupil on SEN support is reviewed with the school every term", "All secondary schools reviewed", "Add the small primary schools"),
    ("A4", "children", "rraa", "Every assessment asks social care for advice", "A named social worker gives advice since March", "Train the duty team in June"),
    ("A5", "public", "aagg", "Health visitors tell the SEND service of a need seen at the two-year review", "Notices doubled in a year", "Do the same for private nurseries"),
    ("A6", "data", "rraa", "Issue plans within 20 weeks", "61% last year, 84% this", "Two more writers until September, for 90%"),
    ("A7", "adulthood", "aaaa", "Plan moves from year 9", "A list of all in years 9 to 11", "Adult care joins the reviews in year 11"),
    ("A8", "data", "gggg", "Compare the census between schools each term", "Six schools visited", "Publish the comparison to heads"),
    ("A9", "therapies", "rrrr", "Set a baseline for every target in education, care and therapy", "Schools set theirs; care and therapies do not yet", "Agree one measure with therapies by July"),
    ("A10", "public", "rraa", "Use needs data to commission jointly", "Needs assessment drafted, process agreed", "Commissioners decide on it in May"),
    ("A11", "schools", "aaaa", "Assessments lead to what is taught", "Sampled in ten schools", "Share three good plans with all schools"),
    ("A12", "schools", "aaaa", "Ask each term what support changed", "A question in every review", "Compare the answers over two terms"),
    ("A13", "plans", "aagg", "Quality of plans is sampled by all three services", "Forty plans sampled, 31 good", "Sample plans of over-16s"),
    ("A14", "schools", "gggg", "Schools describe SEN support in one format", "Every school uses it", "Write it with the child present"),
    ("A15", "plans", "aagg", "Ask families and children how it was after every plan", "61% answer", "Appoint a participation lead for young people"),
    ("A16", "health", "aaaa", "Ask parents about identification at the two-year review", "Asked since January", "Report to the board in June"),
    ("A17", "schools", "raaa", "Find need among those home educated, in care or excluded", "Lists compared each month", "Add young carers"),
    ("A18", "data", "aaaa", "One set of figures for the self-evaluation", "28 data sets mapped and practised", "Refresh them every quarter"),
    ("B1", "plans", "aagg", "Parents co-chair the board", "They have since February", "Young people join in September"),
    ("B2", "health", "rraa", "Each agency knows its part in an assessment", "Roles agreed and signed", "Look at ten cases together in May"),
    ("B3", "children", "rrra", "Plans of children in need or protection agree with their EHC plan", "Reviewed on one day since April", "Check twenty pairs of plans"),
    ("B4", "plans", "aaag", "Families are content with how they were treated", "Complaints fell from 38 to 29", "Meet those who did not answer"),
    ("B5", "plans", "aagg", "Local offer is found and used", "Visits up by half", "Rewrite the pages on health"),
    ("B6", "schools", "aaaa", "Support plans in school meet need", "Sampled in ten schools", "Moderate between schools"),
    ("C1", "schools", "aaaa", "Starting points are assessed alike", "Early years and year 7 agree a form", "Use it from September"),
    ("C2", "therapies", "aaaa", "Those who teach know the child's needs", "Profiles in all special schools", "Profiles in mainstream"),
    ("C3", "schools", "aaaa", "Know what teaching, support and therapy change", "Outcomes measured in two services", "Agree one measure of outcomes for all"),
    ("C4", "data", "gggg", "Targets use national figures", "Every special school does", "Do the same for resourced provision"),
    ("C5", "schools", "raaa", "Judgements of progress are moderated", "Two meetings held", "Moderate across phases"),
    ("C6", "plans", "rraa", "Reviews are on time and lead to change", "78% on time", "Begin with over-16s"),
    ("C7", "plans", "aaaa", "Young people and parents write targets", "Sampled plans show it in half", "Show three good examples to writers"),
    ("C8", "adulthood", "aagg", "Young people go where they hope to", "Internships from 6 to 15", "Two more employers"),
    ("C9", "data", "aaaa", "Outcomes are looked at for each group", "Figures by need and ethnicity", "Explain the gaps to the board"),
    ("C10", "plans", "raag", "Thresholds are published and used alike", "Published with parents", "Check panel decisions each quarter"),
    ("C11", "therapies", "aaaa", "Services are there as the local offer says", "Waits published", "Fill two posts in occupational therapy"),
    ("C11-2", "plans", "rraa", "Places for pupils with high needs are commissioned ahead", "Forecast to 2022", "Open 24 places in September 2019"),
    ("C12", "public", "aagg", "Help comes early", "Early help plans up by a third", "Measure what they change"),
    ("C13", "plans", "rrra", "Families know of personal budgets", "Policy agreed in March", "Advise families at every review"),
    ("C14", "children", "gggg", "Short breaks meet demand", "No child waits", "More evenings in the holidays"),
    ("C15", "plans", "raaa", "Fewer children are placed far away", "Each placement reviewed in a year", "Visit all by July"),
    ("C16", "adulthood", "rraa", "Moves between services are planned", "Protocol signed", "Health joins from 14"),
    ("C17", "health", "rraa", "Specialist services are commissioned together", "One specification for therapies", "Begin in April 2019"),
    ("C18", "plans", "gggg", "Families find impartial advice", "Advice service meets its standard", "Reach those who never called"),
    ("C19", "plans", "aaaa", "Know what children and parents think of outcomes", "Survey of 212 families", "Ask children in other ways than on paper"),
]


def _action(line):
    aspect, owner, colours, what, note, then = line
    rag = [{"at": month, "value": _COLOURS[colour]} for month, colour in zip(_MONTHS, colours)]
    rag[-1]["note"] = note
    return {
        "id": aspect.lower(), "what": what, "source": {"kind": "criterion", "ref": aspect},
        "owner": {"role": OWNERS[owner]["role"], "partner": OWNERS[owner]["partner"]}, "start": date(2018, 1, 8),
        "due": date(2018, 7, 31) if colours[-1] == "g" else date(2018, 12, 14), "rag": rag, "next_steps": then,
    }


# What the written statement of action of 2016 promised: recommendation, then as above, with how anybody will know.
_STATEMENT = [
    ("w1", "data", "aaag", "Issue plans within 20 weeks, with health advice in six", "84% in March, advice on time in 91%", "Keep both above 90% for a year", "90% of plans and of advice on time"),
    ("w2", "public", "rraa", "Education, health and care agree one plan of commissioning", "Process agreed by all three", "Sign the plan in July", "One budget for therapies from April 2019"),
]


def _promised(line):
    recommendation, owner, colours, what, note, then, measure = line
    action = _action((recommendation, owner, colours, what, note, then))
    return action | {"source": {"kind": "wsoa", "ref": recommendation}, "measure": measure}


ACTIONS = [_action(line) for line in _LINES] + [_promised(line) for line in _STATEMENT]
