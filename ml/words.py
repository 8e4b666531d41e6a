"""What the figures of a model mean, in plain words. Knows nothing of Spark."""

from ml.metrics import Quality, Regression
from ml.problem import Problem


def words(quality: Quality | Regression | None, problem: Problem) -> str:
    """What the figures mean, in a few sentences, weaknesses included."""
    if quality is None:
        return "In plain words: no row has a label, so the quality is unknown."
    if isinstance(quality, Regression):
        share = 1 - quality.mean_absolute_error / max(quality.baseline_mean_absolute_error, 1e-12)
        verdict = (
            f"{share:.0%} less error than the baseline ({problem.baseline_name})"
            if share > 0
            else f"no better than the baseline ({problem.baseline_name}): do not use it"
        )
        unit = f" {problem.unit}" if problem.unit else ""
        start = quality.start_mean_absolute_error
        beside = f"; {problem.starts_name} is off by {start:,.3g}{unit}" if start is not None else ""
        return (
            f"In plain words: off by {quality.mean_absolute_error:,.3g}{unit} on average, {verdict}{beside}, "
            f"over {quality.rows:,} rows."
        )
    c = quality.confusion
    if not quality.positives:
        return "In plain words: the test rows have no positive at all, so the recall is unknown."
    lift = c.recall / c.alarm_rate if c.alarm_rate else 0.0
    better = c.accuracy - quality.majority_accuracy
    verdict = (
        "good enough to act on its alerts"
        if better > 0.02 and c.precision >= 0.8
        else "useful for ranking cases by priority, not for acting on a single alert"
        if quality.roc_auc >= 0.7 and lift > 1.2
        else "hardly better than chance: do not use it"
    )
    share = quality.positives / quality.rows
    scores = (
        "the scores can be read as probabilities"
        if quality.calibration_error <= 0.05
        else f"the scores are off by {quality.calibration_error:.0%} on average: use them as a ranking only"
    )
    few = " The test set has few positives: the figures are rough." if quality.positives < 50 else ""
    return (
        f"In plain words: {c.accuracy:.1%} of the rows are classified correctly; always predicting the "
        f"majority class gives {quality.majority_accuracy:.1%}. {c.precision:.0%} of the alerts are correct "
        f"(precision) and {c.recall:.0%} of the positives are caught (recall); a random baseline at the "
        f"same alert rate catches {c.alarm_rate:.0%} ({lift:.1f} times fewer). {share:.0%} of the rows are "
        f"positive, and {scores}. The model is {verdict}.{few} It was validated only on the data named here."
    )
