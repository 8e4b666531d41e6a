"""What a key or a token allows: each scope includes those before it."""

from enum import StrEnum


class Scope(StrEnum):
    """Read the data; operate (work on alerts); administer (keys, users, the audit trail)."""

    READ = "read"
    OPERATE = "operate"
    ADMIN = "admin"

    def allows(self, needed: "Scope") -> bool:
        """Whether this scope includes another."""
        order = list(Scope)
        return order.index(self) >= order.index(needed)
