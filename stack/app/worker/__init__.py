"""The dbt worker: builds as data arrives, the rest when there is time, and what is due by the schedule."""
