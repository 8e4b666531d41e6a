"""The sink: a daemon that lands Kafka topics in bronze Delta tables, each record exactly once.

The guarantee rests on one thing: a Delta commit holds a batch of rows *and*, for each Kafka partition in it,
its last offset as an app transaction. Reading resumes from the stored offsets; Kafka's consumer group offsets
are committed afterwards and serve lag tools only.

===================  =================================================================================
:mod:`.records`      Kafka messages → Arrow: the hot loop
:mod:`.positions`    the next offset of each partition; stale messages and offset gaps (pure)
:mod:`.batch`        records read but not landed yet, and when they are due (pure)
:mod:`.landing`      rows and offsets into one Delta commit; commit conflicts
:mod:`.feed`         the Kafka side: group, rebalances, seeks, pauses
:mod:`.circuit`      retries while the store is down (pure)
:mod:`.daemon`       the main loop
:mod:`.metrics`      Prometheus metrics
:mod:`.deadletters`  publish what silver quarantined; replay it after a fix
:mod:`.maintenance`  compaction, vacuum, checkpoints
===================  =================================================================================
"""
