"""The servers that ``tideline up`` starts, asked as clients ask them."""

from confluent_kafka import Consumer, Message, Producer
from deltalake import DeltaTable

from observability.events.config import STATE_TOPIC
from stack.kafka_clients import admin
from tests.support.servers import Kafka, Spark
from tests.support.sink import DEADLINE_S, eventually


def test_topics_are_there_with_their_partitions(kafka: Kafka) -> None:
    topics = admin(kafka.settings).list_topics(timeout=DEADLINE_S).topics
    assert {
        name: len(topic.partitions)
        for name, topic in topics.items()
        if name.startswith("maritime.") and name != STATE_TOPIC  # where a rules' daemon has run
    } == {
        "maritime.ais.data": 12,
        "maritime.environmental.sensors": 12,
        "maritime.alerts": 12,
        "maritime.voyage.events": 12,
        "maritime.dead-letters": 12,
    }


def test_a_message_comes_back_as_it_was_sent(kafka: Kafka) -> None:
    topic = kafka.topic()
    producer = Producer({"bootstrap.servers": kafka.bootstrap_servers})
    producer.produce(topic, key=b"key", value=b"value", headers=[("a", b"b")])
    assert producer.flush(DEADLINE_S) == 0
    group = {"group.id": topic, "auto.offset.reset": "earliest"}
    consumer = Consumer({"bootstrap.servers": kafka.bootstrap_servers, **group})
    consumer.subscribe([topic])

    def came() -> Message | None:
        message = consumer.poll(1)
        return None if message is None or message.error() is not None else message

    message: Message = eventually(came, "the message")
    consumer.close()
    assert (message.key(), message.value(), message.headers()) == (b"key", b"value", [("a", b"b")])


def test_a_table_of_a_thrift_session_lies_in_the_lake(spark: Spark) -> None:
    spark.query("create schema if not exists stack_test location '${spark.tideline.lake}/stack_test'")
    spark.query("create table stack_test.ships using delta as select 1 as mmsi, 2.5d as speed_knots")
    rows = DeltaTable(f"{spark.lake}/stack_test/ships").to_pyarrow_table().to_pylist()
    assert rows == [{"mmsi": 1, "speed_knots": 2.5}]
    assert spark.query("select * from stack_test.ships") == [(1, 2.5)]


def test_hive_finds_the_classes_of_all_its_functions(spark: Spark) -> None:
    """It looks for them as a session ends, at times: one that is not there fails it and hangs others."""
    name = "org.apache.hadoop.hive.ql.exec.FunctionRegistry"
    assert spark.query(f"select java_method('java.lang.Class', 'forName', '{name}')") == [(f"class {name}",)]
