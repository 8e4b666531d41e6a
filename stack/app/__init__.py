"""The ``tideline`` command: joins the domains with the servers. Nothing imports it."""
