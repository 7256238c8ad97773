"""What is made from the data for people and their editors, beside the data package.

A new page is one function here, and its path in `staging.PUBLISHED`.
"""

from __future__ import annotations

from coyoacan.sheets import Seeds
from coyoacan_build.codebook_page import codebook_page
from coyoacan_build.disputed_page import disputed_page
from coyoacan_build.edition import Edition
from coyoacan_build.seed_page import seed_page
from coyoacan_build.stubs import stubs
from coyoacan_build.trials_page import trials_page


def pages(seeds: Seeds, edition: Edition) -> dict[str, bytes]:
    """Return the generated pages, and the stub of the loaders, by their path from the root."""
    return {
        "docs/codebook.md": codebook_page(edition).encode(),
        "docs/disputed.md": disputed_page(seeds).encode(),
        "docs/seed.md": seed_page(seeds).encode(),
        "docs/trials.md": trials_page(seeds).encode(),
        "src/coyoacan/table_loaders.pyi": stubs(edition).encode(),
    }
