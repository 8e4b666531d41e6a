"""Prints a benchmark's figure beside its design target."""


def say(what: str, figure: float, hold: float, form: str, *, at_most: bool = False) -> bool:
    """Print ``what``, its figure and whether the hold is met; returns that."""
    holds = figure <= hold if at_most else figure >= hold
    sign = "≤" if at_most else "≥"
    print(
        f"{what}: {figure:{form}} (hold {sign} {hold:g}) {'holds' if holds else 'DOES NOT HOLD'}", flush=True
    )
    return holds
