"""``tideline doctor``: what an environment must be before data is trusted to it."""
