"""Northbeck's providers and services. URNs from 900001 have never been issued."""

from collections import namedtuple

Provider = namedtuple("Provider", "name type sector urn postcode registered oversight role email phase")

OFSTED = "Ofsted inspection; yearly visit by the education standards team"
OUTSIDE = "Host authority and Ofsted; Northbeck visits each child twice a year"
CQC = "Care Quality Commission; quarterly contract meeting with the integrated care board"
CARE = "Ofsted social care inspection; monthly quality meeting"
CONTRACT = "Contract with the council; quarterly monitoring and a yearly visit"

_EDUCATION = [
    # name, type, phase letter, how it is overseen
    ("Northbeck Nursery School", "Nursery school", "a", OFSTED),
    ("Alder Lane Primary School", "Primary school", "b", OFSTED),
    ("Beckside Primary School", "Primary school", "b", OFSTED),
    ("Chapel Fold Primary School", "Primary school", "b", OFSTED),
    ("Dunmere Primary School", "Primary school", "b", OFSTED),
    ("Elmfoot Primary School", "Primary school", "b", OFSTED),
    ("Fennick Primary School", "Primary school", "b", OFSTED),
    ("Gorsedale Primary School", "Primary school", "b", OFSTED),
    ("Hollow Oak Primary School", "Primary school", "b", OFSTED),
    ("Kettlewick Middle School", "Middle school", "d", OFSTED),
    ("Larkmoor Academy", "Secondary school", "e", OFSTED),
    ("Millrace High School", "Secondary school", "e", OFSTED),
    ("Netherby All-through School", "All-through school", "f", OFSTED),
    ("Oakhanger School", "Special school", "g", OFSTED),
    ("Pennywell School", "Special school", "g", OFSTED),
    ("Quarry Road Pupil Referral Unit", "Pupil referral unit or alternative provision academy", "h", OFSTED),
    ("Ridgeway Alternative Provision Academy", "Pupil referral unit or alternative provision academy", "h", OFSTED),
    ("Northbeck College", "Further education college", "i", OFSTED),
    ("Stonecroft Sixth Form College", "Further education college", "i", OFSTED),
    ("Thornlea College", "Specialist post-16 institution", "i", OFSTED),
    ("Underwood House School", "Independent special school", "g", OFSTED),
    ("Aldermoor School (in the invented area of Southmere)", "Special school", "g", OUTSIDE),
    ("Wychmere School (residential, in the invented area of Eastholm)", "Independent special school", "g", OUTSIDE),
    ("Yarrowby School", "Independent school", "e", OFSTED),
    ("Forge Lane Learning", "Alternative provision (other)", "h", OFSTED),
]

_SERVICES = [
    # name, type, sector, registered, how it is overseen
    ("Coldbeck Farm Learning", "Alternative provision (other)", "Education", "No",
     "Not registered: on the council's approved list; safeguarding and health and safety visit each term, "
     "unannounced visit each half term, attendance reported daily to the home school"),
    ("Acorns Pre-school", "Early years provider", "Education", "Yes", OFSTED),
    ("Little Becks Day Nursery", "Early years provider", "Education", "Yes", OFSTED),
    ("Northbeck Hospital and Home Tuition Service", "Hospital or home tuition", "Education", "Yes",
     "Management committee; yearly review by the education standards team"),
    ("Northbeck Virtual School", "Other", "Education", "Yes", "Corporate parenting board"),
    ("Health visiting and school nursing", "Health service", "Health", "Yes", CQC),
    ("Children's speech and language therapy", "Health service", "Health", "Yes", CQC),
    ("Children's occupational therapy", "Health service", "Health", "Yes", CQC),
    ("Children's physiotherapy", "Health service", "Health", "Yes", CQC),
    ("Child and adolescent mental health service", "Health service", "Health", "Yes", CQC),
    ("Northbeck Child Development Centre", "Health service", "Health", "Yes", CQC),
    ("Children's community nursing and continuing care", "Health service", "Health", "Yes", CQC),
    ("Learning disability and autism keyworking team", "Health service", "Health", "Yes", CQC),
    ("Disabled children's team", "Social care service", "Care", "Yes", CARE),
    ("Targeted early help", "Social care service", "Care", "Yes", CARE),
    ("Looked after children and leaving care service", "Social care service", "Care", "Yes", CARE),
    ("Preparing for adulthood team", "Social care service", "Care", "Yes",
     "Adult social care quality board; Care Quality Commission assessment"),
    ("Beck Lodge", "Short breaks provider", "Care", "Yes", CARE),
    ("Larch House Saturday Club", "Short breaks provider", "Care", "Yes", CONTRACT),
    ("Northbeck Parent Carer Forum", "Voluntary or community organisation", "Care", "Yes", CONTRACT),
    ("Northbeck information, advice and support service", "Voluntary or community organisation", "Education", "Yes", CONTRACT),
    ("Northbeck Youth Justice Service", "Other", "Care", "Yes", "Youth justice management board"),
]


def _postcode(number):
    return f"ZZ99 {number % 9 + 1}{chr(65 + number // 9)}{'ABDEFGH'[number % 7]}"


def _mailbox(name):
    first = "".join(c for c in name.split("(")[0].lower() if c.isalnum() or c == " ")
    return "-".join(first.split()[:3]) + "@northbeck.example"


def all_providers():
    """Every provider, schools first."""
    found = [
        Provider(name, kind, "Education", str(900001 + n), _postcode(n), "Yes", oversight,
                 "Special educational needs co-ordinator" if phase in "abdef" else "Head of inclusion",
                 _mailbox(name), phase)
        for n, (name, kind, phase, oversight) in enumerate(_EDUCATION)
    ]
    for n, (name, kind, sector, registered, oversight) in enumerate(_SERVICES, start=len(found)):
        found.append(Provider(name, kind, sector, "", _postcode(n), registered, oversight,
                              "Service manager", _mailbox(name), ""))
    return found


def urn(start):
    """The URN of the one provider whose name starts so."""
    (match,) = [p.urn for p in all_providers() if p.name.startswith(start)]
    return match


def named(number):
    """The name that goes with a URN."""
    (match,) = [p.name for p in all_providers() if p.urn == number]
    return match
