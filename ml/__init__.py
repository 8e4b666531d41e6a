"""Models trained on gold: Spark ML learns, an MLflow registry decides what serves."""
