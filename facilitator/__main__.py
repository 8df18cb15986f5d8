"""`python -m facilitator`: the same program as the command `facilitator`."""

import sys

from facilitator.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
