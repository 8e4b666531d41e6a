"""The charts of the film report, as Vega-Lite, each with a caption that states its population."""
