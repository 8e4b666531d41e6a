"""The commands of ``tideline``, and where each one lives.

A command's module is named here and imported when the command is called. In processor time (medians, two busy
cores): ``tideline --help`` takes 0.4 s and ``status`` 0.7 s; Spark and MLflow alone would add 6 s to each.
"""

from typing import NamedTuple


class Command(NamedTuple):
    """Where a command lives: ``module:attribute`` of a typer app (group) or of a function (command)."""

    target: str
    help: str


COMMANDS: dict[str, Command] = {
    "up": Command(
        "stack.app.commands.stack:up", "Start the embedded Kafka and Spark, and wait until they answer."
    ),
    "down": Command("stack.app.commands.stack:down", "Stop them; nothing is lost."),
    "status": Command(
        "stack.app.commands.stack:status", "What runs, where, since when, and whether it is healthy."
    ),
    "logs": Command("stack.app.commands.stack:logs", "Show the log of a part."),
    "live": Command("stack.app.commands.live:live", "Keep every part alive, in the foreground."),
    "run": Command("stack.app.commands.run:run", "Run one part in the foreground, as a container does."),
    "prepare": Command(
        "stack.app.commands.stack:prepare", "Create the topics and the bronze tables that are missing."
    ),
    "demo": Command("stack.app.demo:demo", "The main job on a bounded run, with a summary that reconciles."),
    "produce": Command("stack.app.commands.produce:produce", "Send a source into Kafka."),
    "ingest": Command("stack.app.commands.ingest:ingest", "Land topics in bronze, exactly once."),
    "replay": Command("stack.app.commands.replay:replay", "Send dead letters again after a fix."),
    "doctor": Command(
        "stack.app.commands.doctor:doctor", "Check an environment before data is trusted to it."
    ),
    "plan": Command("stack.app.commands.plan:plan", "Estimate what a load needs and costs."),
    "maintain": Command("stack.app.commands.maintain:maintain", "OPTIMIZE, VACUUM, retention."),
    "serve": Command("stack.app.commands.serve:serve", "Serve gold over HTTP, from what is published."),
    "publish": Command(
        "stack.app.commands.publish:publish", "List the published snapshots, or go back to one."
    ),
    "backup": Command("stack.app.commands.recovery:backup", "Back up lake, catalog, API state and models."),
    "restore": Command(
        "stack.app.commands.recovery:restore", "Restore a backup into an empty place, and compare it."
    ),
    "share": Command(
        "stack.app.commands.share:share", "Let pandas, Spark and Power BI read by Delta Sharing."
    ),
    "keys": Command("stack.app.commands.state:keys_app", "Keys of the API: create, list, revoke."),
    "users": Command(
        "stack.app.commands.state:users_app", "Users of the API: create, list, disable, enable."
    ),
    "audit": Command("stack.app.commands.state:audit_app", "The API's audit trail: verify, list."),
    "state": Command("stack.app.commands.state:state_app", "The API's state: backup."),
    "observe": Command(
        "stack.app.commands.observe:app", "Observability: metrics, alerts by rules on the stream."
    ),
    "impact": Command("stack.app.commands.impact:impact", "What a change of a model or column reaches."),
    "ml": Command("stack.app.commands.ml:app", "Models: train, evaluate, promote, score."),
    "movies": Command("stack.app.commands.movies:app", "The film slate: ingest, export, report."),
}
