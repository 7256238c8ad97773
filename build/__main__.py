"""Check the seeds and publish the dataset: `python build`, or `python build check`."""

import gc
import os
import sys

# A command that soon ends holds nothing that a collector could give back.
gc.disable()
# Looking for plugins of pydantic reads what is said of every installed package.
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
# What pyarrow gives back it soon asks for again, page by page.
os.environ.setdefault("MIMALLOC_PURGE_DELAY", "-1")

try:
    from coyoacan_build.cli import main
except ModuleNotFoundError as error:
    sys.exit(f"{error}; set up first with `make`, then run `.venv/bin/python build`")

if __name__ == "__main__":
    status = main()
    # The system takes memory back faster than Python takes it down, piece by piece.
    os._exit(status)
