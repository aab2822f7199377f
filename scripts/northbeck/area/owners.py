"""Who owns evidence: roles and shared mailboxes, never a person's name."""


def _owner(role, team, box):
    return {"role": role, "team": team, "email": f"{box}@northbeck.example"}


OWNERS = {
    "partnership": _owner("SEND partnership manager", "SEND partnership board", "send.partnership"),
    "data": _owner("SEND data manager", "Children's performance and data", "send.data"),
    "health": _owner("Designated clinical officer", "Integrated care board", "dco"),
    "public-health": _owner("Public health principal", "Public health", "public.health"),
    "plans": _owner("Head of statutory SEND service", "EHC plan team", "ehc.plans"),
    "voice": _owner("Participation lead", "Participation and engagement", "participation"),
    "schools": _owner("Head of education standards", "Education standards", "education.standards"),
    "commissioning": _owner("Joint commissioning manager", "Joint commissioning", "joint.commissioning"),
    "care": _owner("Designated social care officer", "Children's social care", "dsco"),
    "care-data": _owner("Social care data manager", "Children's performance and data", "care.data"),
    "virtual": _owner("Virtual school head", "Virtual school", "virtual.school"),
    "provision": _owner("Alternative provision lead", "Inclusion and alternative provision", "alternative.provision"),
    "adulthood": _owner("Preparing for adulthood manager", "Preparing for adulthood team", "adulthood"),
    "transport": _owner("Travel assistance manager", "Travel assistance", "travel"),
    "therapies": _owner("Head of children's therapies", "Community health trust", "childrens.therapies"),
}
