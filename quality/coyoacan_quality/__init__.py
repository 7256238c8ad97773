"""How good the check is, and how fast: what `docs/quality.md` reports."""
