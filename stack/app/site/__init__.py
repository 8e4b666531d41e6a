"""The documentation as one static site that opens from a file: pages, API reference, tables, dbt docs (``make docs``)."""
