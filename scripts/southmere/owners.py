"""Who answers for what: roles, never people."""


def _owner(role, team, box, partner):
    return {"role": role, "team": team, "email": f"{box}@southmere.example", "partner": partner}


OWNERS = {
    "data": _owner("SEND data manager", "Education data", "send.data", "education"),
    "plans": _owner("Head of SEND service", "SEND service", "ehc.plans", "education"),
    "schools": _owner("Head of school standards", "School standards", "school.standards", "education"),
    "adulthood": _owner("Preparing for adulthood lead", "SEND service", "adulthood", "education"),
    "care": _owner("Social care data manager", "Children's social care", "care.data", "care"),
    "children": _owner("Head of children with disabilities", "Children's social care", "children", "care"),
    "adults": _owner("Adult learning disability manager", "Adult social care", "adults", "care"),
    "health": _owner("Designated clinical officer", "Southmere clinical commissioning group", "dco", "health"),
    "therapies": _owner("Head of children's therapies", "Southmere community health", "therapies", "health"),
    "public": _owner("Public health principal", "Public health", "public.health", "health"),
}
