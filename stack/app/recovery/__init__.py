"""``tideline backup`` and ``restore``: the lake at one moment, with all that belongs to it."""
