"""What the figures of a model mean, in plain words. Knows nothing of Spark."""

from ml.metrics import Quality, Regression
from ml.problem import Problem


def words(quality: Quality | Regression | None, problem: Problem) -> str:
    """What the figures mean, in a few sentences, with what is not good said as plainly."""
    if quality is None:
        return "In plain words: no row says what is right, so nothing is known of how good it is."
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
        return (
            "In plain words: the test rows have no case at all, so nothing is known of how many it catches."
        )
    lift = c.recall / c.alarm_rate if c.alarm_rate else 0.0
    better = c.accuracy - quality.majority_accuracy
    verdict = (
        "good enough to act on its alarms"
        if better > 0.02 and c.precision >= 0.8
        else "good for putting cases in order of attention, not for acting on an alarm alone"
        if quality.roc_auc >= 0.7 and lift > 1.2
        else "hardly better than chance: do not use it"
    )
    share = quality.positives / quality.rows
    said = (
        "its scores can be read as chances"
        if quality.calibration_error <= 0.05
        else f"its scores are off by {quality.calibration_error:.0%} on average: read them as an order"
    )
    few = " There are few cases in the test: take the figures as rough." if quality.positives < 50 else ""
    return (
        f"In plain words: {c.accuracy:.1%} of the rows are judged rightly, where always saying the same "
        f"would be right in {quality.majority_accuracy:.1%}. {c.precision:.0%} of the alarms are right and "
        f"{c.recall:.0%} of the cases are caught; as many alarms given blindly would catch "
        f"{c.alarm_rate:.0%} ({lift:.1f} times fewer). {share:.0%} of the rows are cases, and {said}. "
        f"It is {verdict}.{few} It has only seen data of the kind named here."
    )
