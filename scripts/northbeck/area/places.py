"""How many children each setting has on each list, and how old they were when the school year began."""

from collections import namedtuple

from .providers import urn

Place = namedtuple("Place", "urn phase youngest oldest count home")

PRIMARIES = "Alder-Lane Beckside Chapel Dunmere Elmfoot Fennick Gorsedale Hollow".split()


def _place(name, phase, youngest, oldest, count):
    return Place(urn(name), phase, youngest, oldest, count, False)


def _primaries(counts):
    return [_place(name.replace("-", " "), "b", 4, 10, count) for name, count in zip(PRIMARIES, counts)]


EHC_PLACES = [
    _place("Northbeck Nursery", "a", 3, 3, 4),
    *_primaries([4, 5, 3, 6, 4, 5, 3, 4]),
    _place("Kettlewick", "d", 9, 12, 6),
    _place("Larkmoor", "e", 11, 16, 11),
    _place("Millrace", "e", 11, 16, 9),
    _place("Netherby", "f", 4, 15, 7),
    _place("Oakhanger", "g", 4, 18, 18),
    _place("Pennywell", "g", 6, 15, 10),
    _place("Quarry", "h", 7, 15, 6),
    _place("Ridgeway", "h", 11, 15, 3),
    _place("Northbeck College", "i", 16, 22, 10),
    _place("Stonecroft", "i", 16, 17, 3),
    _place("Thornlea", "i", 17, 22, 5),
    _place("Underwood", "g", 7, 15, 6),
    _place("Aldermoor", "g", 5, 15, 7),
    _place("Wychmere", "g", 10, 17, 5),
    Place("", "", 6, 14, 6, True),
]

SUPPORT_PLACES = [
    _place("Northbeck Nursery", "a", 3, 3, 10),
    *_primaries([17, 19, 14, 20, 16, 18, 13, 15]),
    _place("Kettlewick", "d", 9, 12, 22),
    _place("Larkmoor", "e", 11, 17, 39),
    _place("Millrace", "e", 11, 17, 33),
    _place("Yarrowby", "e", 11, 15, 4),
    _place("Netherby", "f", 4, 15, 24),
    _place("Quarry", "h", 8, 15, 8),
    _place("Ridgeway", "h", 11, 15, 5),
    _place("Northbeck College", "i", 16, 17, 15),
    _place("Stonecroft", "i", 16, 17, 8),
]
