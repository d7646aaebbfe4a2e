"""``python -m workbench`` is the ``workbench`` command."""

import sys

try:
    from workbench.cli import main
except ImportError as error:  # Python would end with 1, which says that the gate is closed
    print(f"workbench: cannot be started ({error}); install it again", file=sys.stderr)
    raise SystemExit(2) from None

if __name__ == "__main__":
    raise SystemExit(main())
