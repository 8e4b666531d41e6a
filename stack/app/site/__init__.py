"""The documentation as one static site that opens from a file (``make docs``)."""
