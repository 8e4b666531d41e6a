"""A model of capacity and cost, from measured rates and list prices (docs/capacity.md)."""
