"""Complex events before the lake: rules over the stream of AIS reports that raise and clear alerts."""
