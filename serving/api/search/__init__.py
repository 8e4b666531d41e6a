"""Search: vessels, ports and films by what people call them, typing errors included."""
