"""Navigational statuses: codes, and the texts that archives write for them (ITU-R M.1371-5, table 45)."""

_TEXTS: dict[str, int | None] = {
    "under way using engine": 0,
    "at anchor": 1,
    "not under command": 2,
    "restricted maneuverability": 3,
    "restricted manoeuvrability": 3,
    "constrained by her draught": 4,
    "constrained by her draft": 4,
    "moored": 5,
    "aground": 6,
    "engaged in fishing": 7,
    "under way sailing": 8,
    "reserved for future amendment [hsc]": 9,
    "reserved for future amendment [wig]": 10,
    "power-driven vessel towing astern": 11,
    "power-driven vessel pushing ahead or towing alongside": 12,
    # 11 and 12 have texts of their own, 9 and 10 as well: this one is what remains.
    "reserved for future use": 13,
    "ais-sart": 14,
    "ais-sart (active)": 14,
    "ais-sart is active": 14,
    "undefined": 15,
    "not defined": 15,
    "undefined (default)": 15,
    "unknown value": None,
    "unknown": None,
    "": None,
}
_CODES: dict[bytes, int | None] = {text.encode(): code for text, code in _TEXTS.items()}
_CODES.update((str(code).encode(), code) for code in range(16))


def nav_status(value: bytes) -> int | None:
    """The code of a code or text; None where it says nothing, or something that no code means.

    Raises:
        ValueError: a number that is no code.
    """
    try:
        return _CODES[value]
    except KeyError:
        pass
    code = _CODES.get(value.strip().lower())
    if code is None and value.strip().removesuffix(b".0").lstrip(b"-").isdigit():
        number = int(float(value))
        if not 0 <= number <= 15:
            raise ValueError(f"navigational status {number}")
        code = number
    if len(_CODES) < 1024:
        _CODES[value] = code
    return code
