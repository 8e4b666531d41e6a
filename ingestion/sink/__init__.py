"""The sink: a daemon that lands Kafka topics in bronze Delta tables, each record exactly once.

The guarantee rests on one thing: a Delta commit holds a batch of rows *and*, for each Kafka partition in it,
the last offset as an app transaction. What is stored says where to go on; Kafka's own group offsets are
written afterwards and only for lag tools.

===================  =================================================================================
:mod:`.records`      Kafka messages → Arrow: the hot loop
:mod:`.positions`    which offset each partition owes next; stale messages and holes (pure)
:mod:`.batch`        what was read and is not landed yet, and when it is due (pure)
:mod:`.landing`      rows and offsets into one Delta commit; conflicts and lost races
:mod:`.feed`         the Kafka side: group, rebalances, seeks, pauses
:mod:`.circuit`      what happens while the store is down (pure)
:mod:`.daemon`       the loop that joins them
:mod:`.metrics`      what it says about itself
:mod:`.deadletters`  announce what silver rejected; send it again after a fix
:mod:`.maintenance`  compaction, vacuum, checkpoints
===================  =================================================================================
"""
