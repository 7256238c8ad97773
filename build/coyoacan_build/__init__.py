"""The pipeline from `seeds/` to `dataset/`; it never ships with the package."""
