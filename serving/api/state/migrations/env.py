"""Alembic's environment: the connection, in whose transaction all runs, is given by the caller."""

from alembic import context

from serving.api.state.tables import Base

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Base.metadata, transactional_ddl=True
)
with context.begin_transaction():
    context.run_migrations()
