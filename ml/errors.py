"""What can go wrong with a model, told in one line."""

from stack.errors import TidelineError


class MlError(TidelineError):
    """The root of this package's errors."""


class FeatureTableError(MlError):
    """A table of features is not there, is empty, or lacks what the problem needs."""


class LabelError(MlError):
    """A label is no expression, or has one class only."""


class RegistryError(MlError):
    """A model, a version or an alias is not in the registry, or its files are damaged."""


class PromotionRefusedError(MlError):
    """The challenger is not better than the champion by the margin."""
