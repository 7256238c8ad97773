"""Check the seeds and publish the dataset: `python build`, or `python build check`."""

import sys

try:
    from coyoacan_build.cli import main
except ModuleNotFoundError as error:
    sys.exit(f"{error}; set up first with `make`, then run `.venv/bin/python build`")

if __name__ == "__main__":
    sys.exit(main())
