"""Errors of models and features, each a one-line message."""

import re

from stack.errors import TidelineError


class MlError(TidelineError):
    """The root of this package's errors."""


class FeatureTableError(MlError):
    """A feature table is missing, empty, or lacks what the problem needs."""


class LabelError(MlError):
    """A label is not a valid expression, or has only one class."""


class RegistryError(MlError):
    """A model, a version or an alias is not in the registry, or its files are damaged."""


class PromotionRefusedError(MlError):
    """The challenger is not better than the champion by the margin."""


def first_line(error: BaseException) -> str:
    """The error's cause, without Spark's stack trace and error class."""
    text = str(getattr(error, "java_exception", None) or error)
    line = next((part.strip() for part in text.splitlines() if part.strip()), type(error).__name__)
    return re.sub(r"^(?:[\w.$]+(?:Exception|Error): )?(?:\[[A-Z_.0-9]+\] )?", "", line).rstrip(".")
