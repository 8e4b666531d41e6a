"""The formats of an export, apart from the writers: naming them must not load them."""

from enum import StrEnum


class Format(StrEnum):
    """What an export writes: one kind of file, or all of them."""

    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"
    ALL = "all"
