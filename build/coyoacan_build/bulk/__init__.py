"""Large seeds, checked by column: what is proved right is not looked at again.

Below a size none of this is imported, and the exact path does all. Above it, cells and rows are
first proved right in bulk, by pyarrow and numpy; only what is left goes to the exact path. See
`docs/decisions/0011-suspects-first.md`.
"""

import pyarrow as pa

# pyarrow's own allocator gives pages back at once, only to ask for them again with the next column.
pa.set_memory_pool(pa.system_memory_pool())
