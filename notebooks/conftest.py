"""Under test the notebooks use a temporary ledger, never the one an editor works in."""

import os

os.environ["CI"] = "true"  # read by the notebooks' kernels, which inherit it
