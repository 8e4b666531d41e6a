"""The platform: its base (settings, errors, clients), the embedded servers, the ``tideline`` command."""
