"""One address of the web to its bytes; nothing in them is run, and nothing they name is fetched."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from workbench import __version__
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    import httpx

SILENCE = 30.0  # seconds in which some data must come
WHOLE = 600.0  # seconds in which all must have come
LIMIT = 50_000_000  # bytes, unpacked
REDIRECTS = 5
_SHOWN = 120  # characters of an address in a message
_CURE = "open it in a browser, save the page and add the file"


class Response(NamedTuple):
    """What a server sent: the address it came from in the end, the type it says, the bytes."""

    url: str
    media_type: str
    data: bytes


def fetch(url: str) -> Response:
    """The bytes at an address, over at most five redirects.

    Every fault of the address, the network or the server is a WorkbenchError that names the
    address.
    """
    import httpx

    address, sent = checked(url), False
    deadline = time.monotonic() + WHOLE
    agent = {"User-Agent": f"editorial-workbench/{__version__}", "Accept": "*/*"}
    try:
        with httpx.Client(timeout=SILENCE, headers=agent) as client:
            httpx.URL(address)
            sent = True
            for _ in range(REDIRECTS + 1):
                with client.stream("GET", address) as response:
                    if not response.has_redirect_location:
                        return _answer(response, address, url, deadline)
                    address = checked(urljoin(address, response.headers["location"]), url)
    except httpx.TimeoutException:
        raise _error(url, f"no data for {SILENCE:.0f} seconds; try again later") from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError) as error:
        if isinstance(error, WorkbenchError):
            raise
        # httpx reads where an answer leads before it gives it, and finds "javascript:" no address.
        if sent and (not isinstance(error, httpx.HTTPError) or "location header" in str(error)):
            raise _error(url, f"leads to what is no address of the web; {_CURE}") from None
        told = " ".join(str(error).split())[:_SHOWN] or type(error).__name__
        raise _error(url, f"cannot be fetched ({told}); check the address") from None
    raise _error(url, f"leads on more than {REDIRECTS} times; {_CURE}")


def checked(url: str, asked: str = "") -> str:
    """An address of the web, without the part that only a browser uses; ``asked`` is the one that
    led to it."""
    where = asked or url
    led = f" leads to {url[:_SHOWN]!r}, which" if asked else ""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        raise _error(where, f"{led} is no address; correct it".strip()) from None
    if parts.scheme not in ("http", "https") or not host:
        raise _error(where, f"{led} is no address that starts with https:// or http://".strip())
    if parts.username or parts.password:
        raise _error(where, f"{led} holds a name or password; {_CURE}".strip())
    return urldefrag(url.strip())[0]


def _answer(response: httpx.Response, address: str, asked: str, deadline: float) -> Response:
    """The answer that is no redirect, read within the limits."""
    if response.status_code != 200:
        told = f"{response.status_code} {response.reason_phrase}".strip()
        raise _error(asked, f"the server answers {told}; correct the address, or {_CURE}")
    size = response.headers.get("content-length", "")
    if size.isdecimal() and int(size) > LIMIT:
        raise _too_large(asked)
    said = response.headers.get("content-type", "").split(";")[0].strip().lower()
    return Response(address, said, _body(response, asked, deadline))


def _body(response: httpx.Response, asked: str, deadline: float) -> bytes:
    from tqdm import tqdm

    size = response.headers.get("content-length", "")
    total = int(size) if size.isdecimal() else None
    chunks: list[bytes] = []
    count = 0
    with tqdm(
        desc=urlsplit(asked).hostname,
        total=total,
        unit="B",
        unit_scale=True,
        leave=False,
        disable=not sys.stderr.isatty(),
    ) as bar:
        for chunk in response.iter_bytes(1 << 16):
            count += len(chunk)
            if count > LIMIT:
                raise _too_large(asked)
            if time.monotonic() > deadline:
                raise _error(asked, f"not done after {WHOLE:.0f} seconds; {_CURE}")
            chunks.append(chunk)
            bar.update(len(chunk))
    return b"".join(chunks)


def _too_large(url: str) -> WorkbenchError:
    return _error(url, f"larger than {LIMIT / 1e6:.0f} MB; save the part that matters as a file")


def _error(url: str, what: str) -> WorkbenchError:
    shown = url if len(url) <= _SHOWN else f"{url[:_SHOWN]}…"
    return WorkbenchError(f"{shown}: {what}")
