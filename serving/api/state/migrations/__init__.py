"""Alembic's migrations of the state; they run by themselves when a process opens it."""
