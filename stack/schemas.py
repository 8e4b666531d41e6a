"""The plain names of the lake's schemas, written here and nowhere else in Python.

Names alone, without what opens a table (:mod:`stack.lake`), so that pure modules can have them.
"""

MARITIME_BRONZE = "maritime_bronze"
MARITIME_SILVER = "maritime_silver"
MARITIME_GOLD = "maritime_gold"
MOVIES_BRONZE = "movies_bronze"
MOVIES_SILVER = "movies_silver"
MOVIES_GOLD = "movies_gold"
REFERENCE = "reference"
"""The seeds: tables that others publish, such as ports."""
PLATFORM = "platform"
"""What the platform keeps of itself: the published snapshots."""
BUILT_SCHEMAS = (MARITIME_SILVER, MARITIME_GOLD, MOVIES_SILVER, MOVIES_GOLD)
"""What dbt writes."""
