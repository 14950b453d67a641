"""The one door to the network: a page is fetched when, and only when, its user gives kg the URL."""

from __future__ import annotations

import re
import urllib.error
import urllib.request

from kg import __version__
from kg.errors import InputError

TIMEOUT_SECONDS = 20.0
MAX_BYTES = 20 * 1024 * 1024


def is_url(path: str) -> bool:
    """Whether a path is the address of a page: http or https, nothing else is fetched."""
    return re.match(r"https?://", path, re.IGNORECASE) is not None


def fetch(url: str, *, timeout_seconds: float = TIMEOUT_SECONDS, max_bytes: int = MAX_BYTES) -> tuple[bytes, str]:
    """The bytes at the URL and their media type ("text/html")."""
    request = urllib.request.Request(url, headers={"User-Agent": f"kg/{__version__}", "Accept": "text/html,*/*;q=0.5"})
    # An opener of its own, without file:, ftp: and data:, so that no redirect can lead there.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    try:
        with opener.open(request, timeout=timeout_seconds) as response:
            data = response.read(max_bytes + 1)
            media_type = response.headers.get_content_type()
    except urllib.error.HTTPError as error:
        raise InputError(
            f"{url}: the server answers {error.code} {error.reason}; open it in a browser and save it"
        ) from error
    except (urllib.error.URLError, TimeoutError, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise InputError(
            f"{url}: cannot be fetched: {reason}; is the address right, and is there a network?"
        ) from error
    if len(data) > max_bytes:
        raise InputError(f"{url}: is larger than {max_bytes >> 20} MB; save it and give kg the file")
    return data, media_type
