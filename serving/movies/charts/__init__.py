"""The charts of the film report, as Vega-Lite, each with a caption that says what it is over."""
