"""The embedded stack: settings, the Kafka and Spark processes, their supervisor, the ``tideline`` command."""
