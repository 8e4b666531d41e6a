"""Who sails where: the trades of the simulated fleet, as pairs of ports of :mod:`.ports`.

Owns only names; the way between two ports is in the route table that :mod:`.refresh_routes` makes of these
pairs. Every pair is sailed in both directions.
"""

import itertools
from typing import NamedTuple


class Trade(NamedTuple):
    """A trade: the kinds of ship that serve it, its pairs of ports, and its share of the fleet."""

    name: str
    kinds: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    weight: float
    """Relative number of ships; the shares of a fleet follow it."""


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """``"A-B-C D-E"``: the consecutive ports of each chain, as pairs."""
    chains = [chain.split("-") for chain in text.split()]
    return tuple(pair for chain in chains for pair in itertools.pairwise(chain))


def star(hubs: str, ends: str) -> tuple[tuple[str, str], ...]:
    """Every hub with every end."""
    return tuple((hub, end) for hub in hubs.split() for end in ends.split() if hub != end)


TRADES: tuple[Trade, ...] = (
    Trade(
        "baltic ferries",
        ("ropax",),
        pairs(
            "DKFDH-SEGOT SETRG-DETRV SETRG-PLSWI FIHEL-EETLL FIHEL-SESTO FITKU-FIMHQ-SESTO "
            "DEKEL-NOOSL DEKEL-SEGOT LVVNT-SENYN PLNWA-SENYN EETLL-SESTO LTKLJ-DEKEL "
            "FIHEL-DETRV FIHKO-DEWIS DKCPH-NOOSL DKRNN-SETRG DKAAR-DKKAL"
        ),
        12,
    ),
    Trade("north sea ferries", ("ropax",), pairs("GBHUL-NLEUR GBHUL-BEZEE FRLEH-GBSOU ESBIO-GBSOU"), 3),
    Trade("mediterranean ferries", ("ropax",), pairs("ESBCN-ITGOA FRMRS-ITGOA GRPIR-TRIZM MTMLA-ITGOA"), 3),
    Trade(
        "cruises",
        ("cruise_passenger",),
        pairs(
            "DKCPH-DEWIS-EETLL-FIHEL-SESTO-DKCPH NOOSL-NOBGO-NOSVG-DKCPH ESBCN-FRMRS-ITGOA-MTMLA-GRPIR "
            "USMIA-BSNAS-PRSJU-VICHA-USMIA USPEF-BSNAS"
        ),
        5,
    ),
    Trade(
        "baltic feeders",
        ("container_feeder",),
        star("DEBRV NLEUR", "SEGOT DKAAR PLNWA FIHEL FIKTK EETLL LVVNT LTKLJ FIRAU")
        + pairs("DEBUZ-DEKEL DEKEL-PLGDY-LTKLJ-LVVNT-EETLL-FIHEL-FIKTK"),
        12,
    ),
    Trade(
        "asia-europe liners",
        ("container_liner",),
        pairs(
            "DEBUZ-NLEUR-NLVLI-FRLEH-PTSIE-ESALG-EGPSD-SAJED-AEJEA-INNSA-LKCMB-SGSIN-CNYTN-CNSHA-CNZOS "
            "CNZOS-KRPUS-JPTYO "
            "NLEUR-EGPSD EGPSD-SGSIN SGSIN-CNSHA GRPIR-EGPSD SGSIN-IDJKT"
        ),
        12,
    ),
    Trade(
        "pacific liners",
        ("container_liner",),
        pairs("CNSHA-USLAX-USOAK KRPUS-USSEA JPTYO-USLAX USSEA-CAVAN TWKHH-USLAX CNSHA-JPTYO"),
        7,
    ),
    Trade(
        "atlantic liners",
        ("container_liner",),
        pairs(
            "NLEUR-USNYC-USBAL-USORF-USCHS-USMIA NLVLI-USNYC USCHS-USTXT USTXT-MXVER COSMR-USMIA GBFXT-USNYC"
        ),
        9,
    ),
    Trade(
        "gulf crude",
        ("crude_tanker",),
        star("SAJUB KWSWK", "SGSIN JPTYO INMUN CNZOS") + pairs("NGBON-NLEUR NGBON-INMUN"),
        9,
    ),
    Trade(
        "north sea crude",
        ("aframax_tanker",),
        star("NOMON", "NLEUR DEWVN GBIMM SEGOT") + pairs("LVVNT-NLEUR RUULU-NLEUR EEMUG-NLEUR USTXT-NLEUR"),
        8,
    ),
    Trade(
        "baltic products",
        ("product_tanker",),
        star("FINLI", "SEGOT DKKAL SENYN NLEUR EETLL")
        + pairs("LTKLJ-SENYN DKFRC-SEGOT PLNWA-DKKAL LVVNT-DKFRC"),
        9,
    ),
    Trade(
        "american products",
        ("product_tanker",),
        pairs("USTXT-USNYC USTXT-USTPA USTXT-USPEF USTPA-USBAL USTXT-MXVER USBOS-CAHAL USMAH-USTXT"),
        5,
    ),
    Trade(
        "ore and coal",
        ("capesize",),
        pairs(
            "AUDAM-CNQIN AUDAM-JPTYO AUNTL-JPTYO BRTUB-CNQIN BRTUB-NLEUR ZARCB-NLEUR ZARCB-INMUN USORF-NLEUR"
        ),
        9,
    ),
    Trade(
        "grain and steel",
        ("handy_bulk",),
        pairs(
            "USBAL-NLEUR USTPA-NLEUR CAVAN-JPTYO BRTUB-NLEUR ARBUE-ESBCN PLNWA-NLEUR LVLPX-NLEUR LTKLJ-NLVLI "
            "FIKTK-DEBRV SELLA-NLEUR USTPA-MXVER PLSWI-SEGOT RUULU-DKAAR"
        ),
        12,
    ),
    Trade(
        "lng",
        ("lng_carrier",),
        pairs("QARLF-JPTYO QARLF-INMUN QARLF-GBMLF USGLS-NLEUR USGLS-LTKLJ USGLS-PLSWI"),
        4,
    ),
    Trade("lpg", ("gas_carrier",), pairs("USTXT-NLEUR SAJUB-INMUN NOMON-NLEUR NOMON-SEGOT USTXT-BRRIO"), 4),
    Trade(
        "baltic coasters",
        ("general_cargo",),
        pairs(
            "DKHAS-SEGOT-DKAAR-DKFRC-DEKEL-DEWIS-PLSWI-PLNWA-LTKLJ-LVLPX-LVVNT-EETLL-FIHEL-FIKTK FIRAU-SEGVX "
            "SEGVX-SESTO SENYN-LVVNT FIRAU-DEKEL SEMMA-PLSWI SELLA-DEKEL FITKU-EETLL DKEBJ-NLEUR DKEBJ-GBIMM "
            "NOKRS-DKHAS DKCPH-SEMMA-DEWIS DKRNN-DKCPH DKKTD-DKAAR SEGOT-NOOSL"
        ),
        14,
    ),
    Trade(
        "mediterranean coasters",
        ("general_cargo",),
        pairs(
            "ESVLC-ITGOA FRMRS-ESBCN ITTRS-GRPIR MTMAR-ITGOA "
            "GRPIR-EGALY ILHFA-GRPIR TRIZM-ILHFA GRPIR-TRIST-ROCND"
        ),
        5,
    ),
    Trade(
        "american coasters",
        ("general_cargo",),
        pairs(
            "USBAL-USORF USBAL-USMAH USNYC-USBOS USNYC-USMAH USCHS-USFEB USCHS-PRSJU USORF-USCHS USMIA-DOSDQ"
        ),
        5,
    ),
    Trade(
        "north sea ro-ro",
        ("roro_cargo",),
        pairs("DEBRV-GBIMM BEZEE-GBIMM SEGOT-BEZEE DKEBJ-GBIMM SEGOT-GBIMM FIHKO-BEZEE NLVLI-GBIMM"),
        6,
    ),
    Trade(
        "cars",
        ("roro_vehicle",),
        pairs(
            "DEBRV-USBAL JPNGO-USLAX JPTYO-USTIW KRPUS-USTIW DEBRV-USFEB BEZEE-SEMMA JPNGO-AUMEL DEBRV-BEZEE"
        ),
        6,
    ),
    Trade(
        "fruit",
        ("refrigerated_cargo",),
        pairs("COSMR-NLEUR ZACPT-NLEUR CLVAP-PAONX PAONX-USMAH COSMR-USMAH"),
        3,
    ),
)

LOCAL_PORTS: tuple[str, ...] = (
    "DKCPH",
    "DKAAR",
    "DKFDH",
    "DKEBJ",
    "SEGOT",
    "SESTO",
    "FIHEL",
    "EETLL",
    "LVVNT",
    "PLNWA",
    "DEKEL",
    "DETRV",
    "NLEUR",
    "GBIMM",
    "USBAL",
    "USNYC",
    "USMIA",
    "SGSIN",
)
"""Ports with tugs, pilots, fishing boats, pleasure craft, base stations and buoys of their own."""


def all_pairs() -> list[tuple[str, str]]:
    """Every pair of ports that some trade sails, once, in alphabetical order."""
    return sorted({(min(pair), max(pair)) for trade in TRADES for pair in trade.pairs})
