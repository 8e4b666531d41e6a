"""``python -m stack.app.site ZENSICAL``."""

import sys
from pathlib import Path

from stack.app.site.build import build_site
from stack.errors import TidelineError
from stack.project import ROOT
from stack.settings import settings


def main() -> None:
    """Build the site and print where it is."""
    try:
        page = build_site(settings(), ROOT / "build" / "docs", Path(sys.argv[1]))
    except TidelineError as error:
        sys.exit(f"error: {error}")
    print(f"{page}  the documentation; open it in a browser")


if __name__ == "__main__":
    main()
