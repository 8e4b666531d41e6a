"""The seven dashboards: overview, Kafka, sink, dbt, models, API, business."""

from observability.dashboards.panel import Board, graph, value

ROUTES = 'route!~"/api/v1/(live|exports|playback).*|/sharing.*|/delta-sharing.*"'
"""Without streams and files, whose duration is their size."""


def quantile(share: float, histogram: str, by: str = "") -> str:
    """A quantile of a histogram over five minutes."""
    labels = f"le, {by}" if by else "le"
    return f"histogram_quantile({share}, sum by ({labels}) (rate({histogram}[5m])))"


OVERVIEW = Board(
    "overview",
    "Tideline: overview",
    {
        "Now": (
            value("Alerts that fire", 'count(ALERTS{alertstate="firing"}) or vector(0)'),
            value("Parts that run", "sum(tideline_part_up)"),
            value("Oldest message not in bronze", "max(tideline_kafka_lag_seconds)", "s"),
            value("Oldest commit not in gold", "max(tideline_gold_behind_seconds)", "s"),
            value("Age of the snapshot", "time() - tideline_snapshot_published_timestamp_seconds", "s"),
            value("Least free disk", "min(tideline_disk_free_bytes)", "bytes"),
        ),
        "Flow": (
            graph(
                "Messages a second",
                ("sum(rate(tideline_kafka_messages_total[1m]))", "into Kafka"),
                ("sum(rate(tideline_sink_rows_total[1m]))", "into bronze"),
                unit="ops",
            ),
            graph(
                "From Kafka to bronze",
                (quantile(0.5, "tideline_sink_latency_seconds_bucket"), "median"),
                (quantile(0.95, "tideline_sink_latency_seconds_bucket"), "95 %"),
                unit="s",
            ),
            graph(
                "From bronze to gold, mean",
                (
                    "sum by (topic) (tideline_bronze_to_gold_seconds_sum)"
                    " / (sum by (topic) (tideline_bronze_to_gold_seconds_count) > 0)",
                    "{{topic}}",
                ),
                unit="s",
                text="From the newest commit that a snapshot includes to its publishing, since the start.",
            ),
        ),
        "Service levels": (
            graph("Objective", ("tideline:slo_objective:ratio", "{{slo}}"), unit="percentunit"),
            graph("Bad events, 1 h", ("tideline:slo_errors:ratio_1h", "{{slo}}"), unit="percentunit"),
            graph("Bad events, 3 d", ("tideline:slo_errors:ratio_3d", "{{slo}}"), unit="percentunit"),
        ),
        "Machine": (
            graph("Memory", ("tideline_process_resident_bytes", "{{part}}"), unit="bytes"),
            graph("Processors", ("rate(tideline_process_cpu_seconds_total[1m])", "{{part}}")),
            graph("Heap in use", ("tideline_jvm_heap_used_bytes", "{{part}}"), unit="bytes"),
            graph("Collections", ("rate(tideline_jvm_gc_seconds_total[5m])", "{{part}}"), unit="percentunit"),
            graph("Free disk", ("tideline_disk_free_bytes", "{{disk}}"), unit="bytes"),
            graph("Exporter sees", ("tideline_observe_up", "{{source}}"), unit="bool_on_off"),
        ),
    },
)

KAFKA = Board(
    "kafka",
    "Tideline: Kafka",
    {
        "Broker": (
            value("Brokers", "tideline_kafka_brokers"),
            value("Size on disk", "sum(tideline_kafka_topic_bytes)", "bytes"),
            graph("Size by topic", ("tideline_kafka_topic_bytes", "{{topic}}"), unit="bytes"),
            graph(
                "Messages a second",
                ("sum by (topic) (rate(tideline_kafka_messages_total[1m]))", "{{topic}}"),
                unit="ops",
            ),
            graph(
                "Since the newest message",
                ("time() - tideline_kafka_last_message_timestamp_seconds", "{{topic}}"),
                unit="s",
                text="A silent source; it is no lag.",
            ),
        ),
        "Producers": (
            graph(
                "Sent a second",
                ('sum by (run) (rate(tideline_producer_messages_total{result="sent"}[1m]))', "{{run}}"),
                unit="ops",
            ),
            graph(
                "Not delivered",
                ('sum by (run) (increase(tideline_producer_messages_total{result="failed"}[1h]))', "{{run}}"),
            ),
            graph(
                "Acknowledged after",
                ('tideline_producer_latency_seconds{quantile="0.5"}', "{{run}} median"),
                ('tideline_producer_latency_seconds{quantile="0.95"}', "{{run}} 95 %"),
                unit="s",
            ),
            graph("Messages in a batch", ("tideline_producer_batch_messages", "{{run}} {{topic}}")),
            graph("Size of a batch", ("tideline_producer_batch_bytes", "{{run}} {{topic}}"), unit="bytes"),
            graph(
                "Compression",
                (
                    "sum by (run) (tideline_producer_message_bytes_total)"
                    " / sum by (run) (tideline_producer_sent_bytes_total)",
                    "{{run}}",
                ),
                text="Bytes of messages per byte on the wire.",
            ),
            graph("Waiting", ("tideline_producer_queue_messages", "{{run}}")),
        ),
        "Consumer group": (
            graph("Lag in messages", ("sum by (topic) (tideline_kafka_lag_records)", "{{topic}}")),
            graph("Lag in seconds", ("max by (topic) (tideline_kafka_lag_seconds)", "{{topic}}"), unit="s"),
            graph("Lag by partition", ("tideline_kafka_lag_records", "{{topic}} {{partition}}")),
            graph("Deleted unread", ("sum by (topic) (tideline_kafka_lost_records)", "{{topic}}")),
        ),
    },
)

SINK = Board(
    "sink",
    "Tideline: sink",
    {
        "Throughput": (
            graph(
                "Rows a second",
                ("sum by (topic) (rate(tideline_sink_rows_total[1m]))", "{{topic}}"),
                unit="ops",
            ),
            graph(
                "Bytes a second",
                ("sum by (topic) (rate(tideline_sink_bytes_total[1m]))", "{{topic}}"),
                unit="Bps",
            ),
            graph(
                "Rows in a commit, mean",
                (
                    "sum by (topic) (tideline_sink_batch_rows_sum)"
                    " / sum by (topic) (tideline_sink_batch_rows_count)",
                    "{{topic}}",
                ),
            ),
            graph("Read and not landed", ("tideline_sink_buffered_rows", "rows")),
        ),
        "Time": (
            graph(
                "Commit",
                (quantile(0.5, "tideline_sink_commit_seconds_bucket"), "median"),
                (quantile(0.95, "tideline_sink_commit_seconds_bucket"), "95 %"),
                unit="s",
            ),
            graph(
                "From Kafka to bronze",
                (quantile(0.5, "tideline_sink_latency_seconds_bucket"), "median"),
                (quantile(0.95, "tideline_sink_latency_seconds_bucket"), "95 %"),
                (quantile(0.99, "tideline_sink_latency_seconds_bucket"), "99 %"),
                unit="s",
            ),
            graph("Lag in messages", ("sum by (topic) (tideline_sink_lag_records)", "{{topic}}")),
        ),
        "Trouble": (
            value("Circuit", "max(tideline_sink_circuit_state)", text="0 closed, 1 half open, 2 open."),
            value("Partitions", "sum(tideline_sink_assigned_partitions)"),
            graph("Rebalances", ("increase(tideline_sink_rebalances_total[1h])", "within an hour")),
            graph("Lost offsets", ("sum by (topic) (tideline_sink_lost_offsets_total)", "{{topic}}")),
            graph("Conflicts", ("sum by (topic) (increase(tideline_sink_conflicts_total[1h]))", "{{topic}}")),
            graph(
                "Stored already",
                ("sum by (topic) (increase(tideline_sink_already_stored_total[1h]))", "{{topic}}"),
            ),
        ),
    },
)

DBT = Board(
    "dbt",
    "Tideline: dbt",
    {
        "Jobs": (
            graph("Failed now", ("max by (work) (tideline_job_failed)", "{{work}}"), unit="bool_on_off"),
            graph("Last run took", ("tideline_job_last_seconds", "{{work}}"), unit="s"),
            graph(
                "Runs an hour",
                ("sum by (work, result) (increase(tideline_jobs_total[1h]))", "{{work}} {{result}}"),
            ),
            graph(
                "Runs that gold records",
                ("sum by (command, result) (tideline_pipeline_runs_total)", "{{command}} {{result}}"),
            ),
            graph(
                "A recorded run takes, mean",
                (
                    "sum by (command) (tideline_pipeline_run_seconds_sum)"
                    " / sum by (command) (tideline_pipeline_run_seconds_count)",
                    "{{command}}",
                ),
                unit="s",
            ),
            graph("Nodes that gold records", ("tideline_pipeline_nodes_total", "{{result}}")),
        ),
        "Models": (
            graph(
                "Time of builds, mean",
                (
                    "topk(15, sum by (model) (tideline_dbt_model_seconds_sum)"
                    " / sum by (model) (tideline_dbt_model_seconds_count))",
                    "{{model}}",
                ),
                unit="s",
            ),
            graph(
                "Reused",
                (
                    '(sum(tideline_dbt_model_runs_total{status="reused"}) or vector(0))'
                    " / sum(tideline_dbt_model_runs_total)",
                    "share",
                ),
                unit="percentunit",
            ),
            graph("Runs by result", ("sum by (status) (tideline_dbt_model_runs_total)", "{{status}}")),
            graph("Rows", ("topk(15, tideline_table_rows)", "{{table}}")),
            graph("Size", ("topk(15, tideline_table_bytes)", "{{table}}"), unit="bytes"),
            graph("Files", ("topk(15, tideline_table_files)", "{{table}}")),
        ),
        "Freshness": (
            graph("Gold lacks", ("tideline_gold_behind_seconds", "{{topic}}"), unit="s"),
            graph("Since new data", ("tideline_source_age_seconds", "{{table}}"), unit="s"),
            graph(
                "Share of the limit",
                (
                    "tideline_source_age_seconds / on (schema, table) group_left ()"
                    ' tideline_source_age_limit_seconds{severity="error"}',
                    "{{table}}",
                ),
                unit="percentunit",
            ),
        ),
        "Quality": (
            graph("Tests", ("sum by (status) (tideline_dbt_tests_total)", "{{status}}")),
            graph(
                "Rows that tests found", ("sum by (test) (tideline_dbt_violations) or vector(0)", "{{test}}")
            ),
            graph(
                "Messages by disposition",
                ("sum by (disposition) (tideline_silver_messages_total)", "{{disposition}}"),
            ),
            graph(
                "Dead letters by reason",
                ("topk(10, sum by (reason) (tideline_quarantined_messages_total))", "{{reason}}"),
            ),
            graph("Films: rows that checks found", ("topk(10, tideline_film_violations)", "{{check}}")),
        ),
    },
)

MODELS = Board(
    "models",
    "Tideline: models",
    {
        "Drift": (
            graph("Inputs and scores by verdict", ("tideline_drift_measures", "{{verdict}}")),
            graph("Stability index", ("tideline_drift_index", "{{kind}} {{measure}}")),
        ),
        "Scores": (
            graph("Alarm rate", ("tideline_model_alarm_rate", "{{model}} {{arm}}"), unit="percentunit"),
            graph("Mean score", ("tideline_model_mean_score", "{{model}} {{arm}}")),
            graph(
                "Scored vessels",
                ('tideline_table_rows{table="maintenance_risk"}', "maintenance"),
                ('tideline_table_rows{table="arrival_forecasts"}', "arrivals"),
            ),
        ),
    },
)

API = Board(
    "api",
    "Tideline: API",
    {
        "Requests": (
            graph(
                "A second",
                ("sum by (status) (rate(tideline_api_requests_total[1m]))", "{{status}}"),
                unit="ops",
            ),
            graph(
                "By route",
                ("topk(10, sum by (route) (rate(tideline_api_requests_total[5m])))", "{{route}}"),
                unit="ops",
            ),
            graph("Being answered", ("tideline_api_requests_running", "requests")),
        ),
        "Time": (
            graph(
                "Duration",
                (quantile(0.5, f"tideline_api_request_seconds_bucket{{{ROUTES}}}"), "median"),
                (quantile(0.95, f"tideline_api_request_seconds_bucket{{{ROUTES}}}"), "95 %"),
                (quantile(0.99, f"tideline_api_request_seconds_bucket{{{ROUTES}}}"), "99 %"),
                unit="s",
                text="Without streams, exports and shared files. The limit is 100 ms at 95 %.",
            ),
            graph(
                "95 % by route",
                (f"topk(10, {quantile(0.95, 'tideline_api_request_seconds_bucket', 'route')})", "{{route}}"),
                unit="s",
            ),
        ),
        "Access and snapshot": (
            graph(
                "Failed authentications",
                ("sum by (reason) (tideline_api_failed_authentications_total)", "{{reason}}"),
            ),
            graph("Snapshot in force", ("tideline_api_snapshot", "API"), ("tideline_snapshot", "lake")),
            graph("Age of the snapshot", ("tideline_api_snapshot_age_seconds", "age"), unit="s"),
        ),
    },
)

BUSINESS = Board(
    "business",
    "Tideline: fleet",
    {
        "Fleet": (
            value("Vessels with a position", "tideline_fleet_positions"),
            graph("Vessels of the newest day", ("tideline_fleet_vessels", "{{state}}")),
            graph("Distance of the newest day, nautical miles", ("tideline_fleet_distance_nm", "distance")),
            graph("CO2 of the newest day, tonnes", ("tideline_fleet_co2_tonnes", "CO2")),
        ),
        "Safety": (
            graph("Alerts that are not cleared", ("tideline_fleet_alerts", "{{severity}}")),
            graph("Risks of collision", ("tideline_fleet_collision_risks", "{{level}}")),
        ),
        "Tables": (
            graph(
                "Rows",
                (
                    'tideline_table_rows{table=~"voyages|port_visits|encounters|gaps|near_misses"}',
                    "{{table}}",
                ),
            ),
        ),
    },
)

BOARDS = (OVERVIEW, KAFKA, SINK, DBT, MODELS, API, BUSINESS)
