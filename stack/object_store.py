"""Stores of plain objects, by the client that deltalake has inside: an S3 address or a folder.

What a table is made of is read and written by deltalake; this is for what is no table: probes and copies.
"""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from obstore.store import LocalStore, S3Store

from stack.errors import SettingsError
from stack.settings import Settings

if TYPE_CHECKING:
    from obstore.store import ObjectStore, RetryConfig

S3_SCHEMES = ("s3://", "s3a://")


def open_store(
    settings: Settings, url: str, *, endpoint: str | None = None, retries: int = 10, timeout_s: float = 60
) -> "ObjectStore":
    """A client of its own, with its own connections, of what lies under an address.

    Args:
        url: ``s3://bucket/prefix``, or the path of a folder, which is made where it is missing.
        endpoint: address of the S3 API (default: the settings').
        retries: how often a request is sent again when the store fails or does not answer.
        timeout_s: how long a request may take.

    Raises:
        SettingsError: the address is neither, its bucket has no name, or the folder cannot be made.
    """
    if not url.startswith(S3_SCHEMES):
        if "://" in url:
            raise SettingsError(f"{url}: expected s3://BUCKET/PREFIX or a folder")
        try:
            return LocalStore(Path(url).expanduser().resolve(), mkdir=True, automatic_cleanup=True)
        except OSError as error:
            raise SettingsError(f"{url}: {error}") from error
    place = settings.model_copy(update={"lake_dir": url})
    if endpoint is not None:
        place = place.model_copy(update={"storage_endpoint": endpoint})
    bucket, _, prefix = url.partition("://")[2].partition("/")
    if not bucket:
        raise SettingsError(f"{url}: expected s3://BUCKET/PREFIX")
    retry: RetryConfig = {"max_retries": retries, "retry_timeout": timedelta(seconds=timeout_s)}
    options = place.storage_options
    return S3Store(
        bucket,
        prefix=prefix.strip("/") or None,
        config={name.lower(): value for name, value in options.items() if name != "AWS_ALLOW_HTTP"},  # type: ignore[arg-type]
        client_options={
            "allow_http": options.get("AWS_ALLOW_HTTP") == "true",
            "timeout": timedelta(seconds=timeout_s),
        },
        retry_config=retry,
    )
