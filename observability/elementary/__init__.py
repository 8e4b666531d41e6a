"""elementary over the lake: its dbt project, and what runs it in an environment of its own."""
