"""The drill: faults injected one by one into a sandbox, and whether the right alert came, and when."""
