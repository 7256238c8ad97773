"""Check the seeds and publish the dataset: `python build`, or `python build check`."""

import sys

from coyoacan_build.cli import main

if __name__ == "__main__":
    sys.exit(main())
