"""The 28 data sets: what each holds, where it sits, who is responsible, how many hours it takes. All figures are invented."""

PEOPLE = {
    "D13": ["Looked after since", "Plan or support"],
    "D14": ["Need code", "Plan or support"],
    "D15": ["Category", "Plan or support"],
    "D16": ["Order", "Plan or support"],
    "D17": ["Standing", "Plan or support"],
    "D18": ["Adult service", "Plan or support"],
    "D19": ["Days a week", "Plan or support"],
    "D20": ["Ward", "Plan or support"],
    "D21": ["Hours a week", "Plan or support"],
}


def _set(number, name, title, owner, system, hours, criteria, summary, rows, window=False):
    return {"id": number, "name": name, "title": title, "owner": owner, "system": system, "hours": hours, "criteria": criteria.split(),
            "summary": summary, "rows": rows, "window": window}


def _people(provision, first, second):
    """A few invented lines: year group, provision, and two columns of the list's own."""
    return [[7 + n, provision, text, second[n % len(second)]] for n, text in enumerate(first)]


_BOTH = ["EHC plan", "SEN support"]

DATA_SETS = [
    _set("D01", "sen-support-cohort", "SEN support by age, ethnicity and need", "data", "school census", 2, "A8 A14 B6",
         "Numbers on SEN support, three years", [["On SEN support, 0 to 25", 2410, 2466, 2502], ["Speech, language and communication", 702, 731, 760], ["Social, emotional and mental health", 498, 530, 571]]),
    _set("D02", "ehc-plans", "EHC plans by age, ethnicity and need", "data", "case management", 2, "A13",
         "Numbers with a plan, three years", [["EHC plans, 0 to 25", 688, 741, 806], ["Autistic spectrum disorder", 214, 238, 265], ["Aged 16 to 25", 96, 131, 170]]),
    _set("D03", "where-educated", "Where children with plans are educated", "plans", "placements register", 2, "C15 C11-2",
         "Mainstream, special, out of area, residential", [["Mainstream in the area", 301, 322, 350], ["Special in the area", 290, 318, 352], ["Out of the area", 61, 66, 70], ["Residential, 38 or 52 weeks", 14, 15, 15]]),
    _set("D04", "achievement", "Achievement over time", "schools", "national pupil tables", 3, "A3 C4 C1",
         "Progress at 11 and 16, percent", [["Expected standard at 11, SEN support", 21, 23, 26], ["Expected standard at 11, EHC plan", 7, 8, 8], ["Progress 8, SEN support, hundredths below 0", 43, 40, 36]]),
    _set("D05", "attendance-exclusions", "Attendance and exclusions", "schools", "school census", 2, "C2 C12",
         "Absence, percent; exclusions for a fixed period", [["Absence, EHC plan", 8, 8, 7], ["Absence, SEN support", 7, 6, 6], ["Fixed-period exclusions, SEN support", 188, 171, 140]]),
    _set("D06", "destinations", "Destinations of leavers", "adulthood", "post-16 tracking", 2, "C8 C9",
         "In education, work or training six months on, percent", [["With an EHC plan", 86, 88, 90], ["On SEN support", 85, 87, 88]]),
    _set("D07", "neet", "Not in education, employment or training", "adulthood", "post-16 tracking", 1, "C8",
         "Young people with SEND, 16 to 25", [["Not in education, employment or training", 64, 58, 49]]),
    _set("D08", "complaints", "Complaints and their themes", "plans", "complaints log", 1, "B4",
         "Complaints by theme", [["All complaints", 41, 38, 29], ["Delay of a plan", 18, 16, 9], ["Content of a plan", 12, 13, 11]]),
    _set("D09", "timeliness", "Plans within 20 weeks, and transfers", "data", "case management", 1.5, "A6",
         "Percent", [["Issued within 20 weeks", 52, 61, 84], ["Transfers finished", 48, 81, 100]]),
    _set("D10", "assessment-requests", "Requests for assessment and what came of them", "data", "case management", 1.5, "A1 C10",
         "Requests a year", [["Requests", 171, 190, 214], ["Agreed to assess", 128, 141, 160], ["Plan issued", 119, 132, 150]]),
    _set("D11", "appeals", "Appeals and mediation", "plans", "case management", 1, "B4",
         "Appeals and mediation a year", [["Appeals", 17, 15, 12], ["Settled before a hearing", 9, 9, 8], ["Mediation", 6, 11, 16]]),
    _set("D12", "health-assessments", "Health assessments of looked-after children", "health", "looked-after health record", 3, "A5 B3",
         "In time, percent", [["Initial assessments in time", 71, 78, 85], ["Review assessments in time", 88, 90, 93]]),
    _set("D13", "looked-after", "List: looked-after children and care leavers", "care", "social care record", 3, "B3",
         "Children with SEND, by reference", _people("Secondary", ["2015", "2016", "2016", "2017", "2017", "2018"], _BOTH)),
    _set("D14", "in-need", "List: children in need", "care", "social care record", 3, "A4",
         "Children with SEND, by reference", _people("Primary", ["N1", "N2", "N2", "N5", "N2", "N1"], _BOTH)),
    _set("D15", "protection", "List: child protection plans", "care", "social care record", 2, "A4",
         "Children with SEND, by reference", _people("Primary", ["Neglect", "Emotional", "Neglect", "Physical", "Neglect"], _BOTH)),
    _set("D16", "youth-offending", "List: youth offending", "children", "youth offending record", 2.5, "C9",
         "Children with SEND, by reference", _people("Alternative", ["Referral", "Community", "Referral", "Custody", "Community"], _BOTH)),
    _set("D17", "home-or-missing", "List: home educated or missing education", "schools", "inclusion log", 2, "A17",
         "Children with SEND, by reference", _people("None", ["Home educated", "Missing", "Home educated", "Home educated", "Missing"], _BOTH)),
    _set("D18", "adult-services", "List: moving to adult services", "adulthood", "transitions log", 2, "A7 C16",
         "Young people from 14, by reference", _people("College", ["Learning disability", "Mental health", "Learning disability", "Physical", "Sensory"], ["EHC plan"])),
    _set("D19", "alternative-provision", "List: alternative provision", "schools", "inclusion log", 1.5, "C11-2",
         "Children with SEND, by reference", _people("Alternative", ["5", "3", "5", "2", "4", "5"], _BOTH)),
    _set("D20", "in-hospital", "List: in hospital", "health", "hospital school register", 4, "C2",
         "Children with SEND, by reference", _people("Hospital school", ["Ash", "Ash", "Birch", "Birch", "Cedar"], _BOTH)),
    _set("D21", "young-carers", "List: young carers", "children", "young carers service", 2, "A17",
         "Young carers, by reference", _people("Secondary", ["4", "6", "8", "5", "10", "6"], ["SEN support", "None"])),
    _set("D22", "employment", "Learning disability and employment", "adults", "adult care record", 2, "C8",
         "Adults with a learning disability", [["In paid work", 31, 36, 44]]),
    _set("D23", "supported-accommodation", "Supported accommodation", "adults", "adult care record", 2, "C16",
         "Young people with SEND up to 25", [["In supported accommodation", 22, 25, 27]]),
    _set("D24", "health-input", "Health input to assessments and reviews", "health", "community health record", 4, "B2",
         "Advice in six weeks and attendance, percent", [["Advice within six weeks", 63, 70, 82], ["Attended the annual review", 24, 29, 33]]),
    _set("D25a", "healthy-child", "Healthy child programme", "public", "public health returns", 2, "A5 C12",
         "Reviews in the last 12 months, percent", [["Review at 12 months", 84, 86, 89], ["Review at 2 to 2 and a half years", 76, 79, 83]], True),
    _set("D25b", "school-nursing", "School nursing", "public", "community health record", 2, "A5",
         "Health plans and contacts in the last 12 months", [["Children with a health plan", 210, 228, 241], ["Contacts", 3120, 3304, 3410]], True),
    _set("D25c", "neonatal-screening", "Neonatal screening", "public", "hospital trust returns", 3, "A5",
         "Screened in time, percent", [["Hearing", 98, 99, 99], ["Newborn examination", 95, 96, 97]]),
    _set("D25d", "therapies", "Mental health and therapies, 0 to 25", "therapies", "community health record", 6, "C11 C17",
         "Seen within 18 weeks, percent", [["Speech and language therapy", 74, 80, 88], ["Occupational therapy", 51, 55, 62], ["Physiotherapy", 90, 92, 94], ["Mental health", 60, 66, 73]]),
]
