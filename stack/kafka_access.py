"""Who may do what in Kafka: a user for each purpose, with a password (SCRAM) and the least rights (ACLs)."""

from collections.abc import Mapping

from confluent_kafka import KafkaException
from confluent_kafka.admin._acl import AclBinding, AclOperation, AclPermissionType
from confluent_kafka.admin._resource import ResourcePatternType, ResourceType
from confluent_kafka.admin._scram import (
    ScramCredentialInfo,
    ScramMechanism,
    UserScramCredentialAlteration,
    UserScramCredentialUpsertion,
)

from stack.errors import PartUnresponsiveError, TidelineError
from stack.kafka_clients import admin
from stack.settings import Settings

TOPICS = "maritime."
"""What the names of the platform's topics begin with."""
GROUPS = "tideline-"
"""What the names of its consumer groups begin with, and of its transactions."""
_ITERATIONS = 8192
_TIMEOUT_S = 30.0

_Right = tuple[ResourceType, str, tuple[AclOperation, ...]]
RIGHTS: dict[str, tuple[_Right, ...]] = {
    "producer": ((ResourceType.TOPIC, TOPICS, (AclOperation.WRITE, AclOperation.DESCRIBE)),),
    "sink": (
        (ResourceType.TOPIC, TOPICS, (AclOperation.READ, AclOperation.DESCRIBE)),
        (ResourceType.GROUP, GROUPS, (AclOperation.READ, AclOperation.DESCRIBE)),
    ),
    "events": (
        (ResourceType.TOPIC, TOPICS, (AclOperation.READ, AclOperation.DESCRIBE)),
        (ResourceType.TOPIC, f"{TOPICS}alerts", (AclOperation.WRITE,)),
        (ResourceType.TOPIC, f"{TOPICS}events.", (AclOperation.WRITE, AclOperation.CREATE)),
        (ResourceType.GROUP, GROUPS, (AclOperation.READ, AclOperation.DESCRIBE)),
        (ResourceType.TRANSACTIONAL_ID, GROUPS, (AclOperation.WRITE, AclOperation.DESCRIBE)),
    ),
}
"""By user: on everything whose name begins so. The admin, a super user, has no rule."""


class UnknownUserError(TidelineError):
    """A password was given for a user whom nothing is known of."""

    exit_code = 2


def grant(settings: Settings, passwords: Mapping[str, str]) -> None:
    """Give users their passwords and rights, as the admin whom the settings name; safe to call again.

    Args:
        passwords: by user, of :data:`RIGHTS`.

    Raises:
        UnknownUserError: a user has no rights there.
        PartUnresponsiveError: the brokers do not answer, or refuse.
    """
    unknown = sorted(set(passwords) - set(RIGHTS))
    if unknown:
        raise UnknownUserError(
            f"no rights are known for the user {unknown[0]!r}: users are {', '.join(RIGHTS)}"
        )
    client = admin(settings)
    mechanism = ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, _ITERATIONS)
    users: list[UserScramCredentialAlteration] = [
        UserScramCredentialUpsertion(name, mechanism, password.encode())
        for name, password in passwords.items()
    ]
    rules = [rule for name in passwords for rule in _rules(name)]
    try:
        for future in client.alter_user_scram_credentials(users, request_timeout=_TIMEOUT_S).values():
            future.result()
        for future in client.create_acls(rules, request_timeout=_TIMEOUT_S).values():
            future.result()
    except KafkaException as error:
        raise PartUnresponsiveError(
            f"users cannot be made at {settings.bootstrap_servers}: {error.args[0].str()}"
        ) from error


def _rules(user: str) -> list[AclBinding]:
    return [
        AclBinding(
            kind, name, ResourcePatternType.PREFIXED, f"User:{user}", "*", operation, AclPermissionType.ALLOW
        )
        for kind, name, operations in RIGHTS[user]
        for operation in operations
    ]
