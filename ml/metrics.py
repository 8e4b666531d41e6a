"""Quality of scores, computed from counts.

Owns the formulas. Spark counts the rows of each class per score (rounded to 1/10,000), so the driver's input
does not grow with the data. Everything here works on those counts and needs no Spark.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from math import log, sqrt

import numpy as np
import numpy.typing as npt

SCORE_STEPS = 10_000
"""Resolution of scores: a ten-thousandth."""

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class ScoreCounts:
    """Rows by score step: ``positives[i]`` and ``negatives[i]`` have a score of ``i / SCORE_STEPS``."""

    positives: Counts
    negatives: Counts

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, int]]) -> "ScoreCounts":
        """From (score step, label 0 or 1, rows)."""
        positives = np.zeros(SCORE_STEPS + 1, np.int64)
        negatives = np.zeros(SCORE_STEPS + 1, np.int64)
        for step, label, count in rows:
            (positives if label else negatives)[step] += count
        return cls(positives, negatives)

    @property
    def total(self) -> int:
        return int(self.positives.sum() + self.negatives.sum())


@dataclass(frozen=True)
class Confusion:
    """Counts at one threshold: a row is an alert where its score reaches the threshold."""

    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int

    @property
    def total(self) -> int:
        return self.true_positives + self.false_positives + self.false_negatives + self.true_negatives

    @property
    def accuracy(self) -> float:
        return (self.true_positives + self.true_negatives) / self.total

    @property
    def precision(self) -> float:
        """Share of alerts that are correct; 0 where there is no alert."""
        alarms = self.true_positives + self.false_positives
        return self.true_positives / alarms if alarms else 0.0

    @property
    def recall(self) -> float:
        """Share of positives with an alert; 0 where there is no positive."""
        positives = self.true_positives + self.false_negatives
        return self.true_positives / positives if positives else 0.0

    @property
    def alarm_rate(self) -> float:
        """Share of rows with an alert; also the recall of a random baseline at the same alert rate."""
        return (self.true_positives + self.false_positives) / self.total

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class CalibrationBin:
    """Rows in one score bin: mean predicted score against observed rate (0–1)."""

    rows: int
    mean_score: float
    observed_rate: float


@dataclass(frozen=True)
class Quality:
    """All metrics of a classifier on one set of rows."""

    rows: int
    positives: int
    threshold: float
    confusion: Confusion
    majority_accuracy: float
    roc_auc: float
    pr_auc: float
    brier: float
    calibration_error: float
    calibration: tuple[CalibrationBin, ...]

    @property
    def share(self) -> float:
        """Prevalence: the precision of a random baseline at any alert rate, and so its PR-AUC."""
        return self.positives / self.rows

    def figures(self) -> dict[str, float]:
        """Metrics by name, as logged with a run."""
        confusion = self.confusion
        return {
            **{name: float(value) for name, value in asdict(confusion).items()},
            "rows": float(self.rows),
            "positives": float(self.positives),
            "threshold": self.threshold,
            "accuracy": confusion.accuracy,
            "majority_accuracy": self.majority_accuracy,
            "precision": confusion.precision,
            "recall": confusion.recall,
            "f1": confusion.f1,
            "alarm_rate": confusion.alarm_rate,
            "baseline_recall_at_alarm_rate": confusion.alarm_rate,
            "roc_auc": self.roc_auc,
            "pr_auc": self.pr_auc,
            "baseline_pr_auc": self.share,
            "brier": self.brier,
            "calibration_error": self.calibration_error,
        }


def confusion_at(counts: ScoreCounts, threshold: float) -> Confusion:
    """The confusion matrix where scores ≥ ``threshold`` are alerts."""
    step = round(threshold * SCORE_STEPS)
    true_positives = int(counts.positives[step:].sum())
    false_positives = int(counts.negatives[step:].sum())
    return Confusion(
        true_positives,
        false_positives,
        int(counts.positives.sum()) - true_positives,
        int(counts.negatives.sum()) - false_positives,
    )


def roc_auc(counts: ScoreCounts) -> float:
    """Chance that a positive outscores a negative, ties counted half (Mann–Whitney U); 0.5 with one class."""
    positives, negatives = counts.positives.sum(), counts.negatives.sum()
    if not positives or not negatives:
        return 0.5
    below = np.cumsum(counts.negatives) - counts.negatives
    wins = (counts.positives * (below + counts.negatives / 2)).sum()
    return float(wins / (positives * negatives))


def pr_auc(counts: ScoreCounts) -> float:
    """Average precision: Σ (Rₙ − Rₙ₋₁)·Pₙ over falling thresholds; 0 with no positive."""
    positives = counts.positives.sum()
    if not positives:
        return 0.0
    hits = np.cumsum(counts.positives[::-1])
    alarms = hits + np.cumsum(counts.negatives[::-1])
    precision = np.divide(hits, alarms, out=np.zeros(len(hits)), where=alarms > 0)
    return float((counts.positives[::-1] * precision).sum() / positives)


def best_threshold(counts: ScoreCounts) -> float:
    """The threshold of maximum F1; the highest among equals, which gives the fewest alerts."""
    hits = np.cumsum(counts.positives[::-1])[::-1]
    alarms = hits + np.cumsum(counts.negatives[::-1])[::-1]
    f1 = 2 * hits / np.maximum(alarms + counts.positives.sum(), 1)
    return float(len(f1) - 1 - int(np.argmax(f1[::-1]))) / SCORE_STEPS


def threshold_at_rate(counts: ScoreCounts, rate: float) -> float:
    """The lowest threshold at which at most this share of the rows gives an alert; uses no label."""
    alarms = np.cumsum((counts.positives + counts.negatives)[::-1])[::-1]
    enough = np.flatnonzero(alarms <= rate * counts.total)
    return float(enough[0] if len(enough) else SCORE_STEPS) / SCORE_STEPS


def calibration(counts: ScoreCounts, bins: int = 10) -> tuple[CalibrationBin, ...]:
    """Predicted against observed in equal-width score bins; empty bins are left out."""
    steps = np.arange(SCORE_STEPS + 1)
    bin_of = np.minimum(steps * bins // SCORE_STEPS, bins - 1)
    rows = counts.positives + counts.negatives
    filled = []
    for index in range(bins):
        inside = bin_of == index
        total = int(rows[inside].sum())
        if total:
            mean_score = float((rows[inside] * steps[inside]).sum() / total / SCORE_STEPS)
            filled.append(CalibrationBin(total, mean_score, float(counts.positives[inside].sum() / total)))
    return tuple(filled)


def brier(counts: ScoreCounts) -> float:
    """Mean squared difference of score and outcome [Brier 1950]."""
    scores = np.arange(SCORE_STEPS + 1) / SCORE_STEPS
    squared = counts.positives * (1 - scores) ** 2 + counts.negatives * scores**2
    return float(squared.sum() / counts.total)


def quality(counts: ScoreCounts, threshold: float) -> Quality:
    """All metrics of one scored set at a given threshold."""
    positives = int(counts.positives.sum())
    bins = calibration(counts)
    return Quality(
        rows=counts.total,
        positives=positives,
        threshold=threshold,
        confusion=confusion_at(counts, threshold),
        majority_accuracy=max(positives, counts.total - positives) / counts.total,
        roc_auc=roc_auc(counts),
        pr_auc=pr_auc(counts),
        brier=brier(counts),
        calibration_error=sum(b.rows * abs(b.mean_score - b.observed_rate) for b in bins) / counts.total,
        calibration=bins,
    )


@dataclass(frozen=True)
class Regression:
    """Errors of a regression, in the label's own unit, beside a baseline on the same rows."""

    rows: int
    mean_absolute_error: float
    root_mean_squared_error: float
    r2: float
    baseline_mean_absolute_error: float
    start_mean_absolute_error: float | None = None
    """Error of the expression that the regression starts from, where that is not the baseline."""

    @classmethod
    def of_sums(
        cls,
        rows: int,
        absolute: float,
        squared: float,
        label: float,
        label_squared: float,
        baseline_absolute: float,
        start_absolute: float | None = None,
    ) -> "Regression":
        """From sums over rows: |e|, e², y, y², the baseline's |e| and the start's."""
        spread = label_squared - label * label / rows
        return cls(
            rows=rows,
            mean_absolute_error=absolute / rows,
            root_mean_squared_error=sqrt(squared / rows),
            r2=1 - squared / spread if spread > 0 else 0.0,
            baseline_mean_absolute_error=baseline_absolute / rows,
            start_mean_absolute_error=None if start_absolute is None else start_absolute / rows,
        )

    def figures(self) -> dict[str, float]:
        return {name: float(value) for name, value in asdict(self).items() if value is not None}


def population_stability_index(expected: Iterable[float], actual: Iterable[float]) -> float:
    """PSI = Σ (a − e)·ln(a / e) over bins of two histograms given as counts.

    Empty bins count as half a row, so that a bin that appears or vanishes gets a finite weight.
    Below 0.1: little drift; above 0.25: strong drift [Siddiqi 2006].

    Raises:
        ValueError: the histograms differ in their number of bins, or one is empty.
    """
    old, new = np.array(list(expected), float), np.array(list(actual), float)
    if len(old) != len(new) or not old.sum() or not new.sum():
        raise ValueError("PSI needs two histograms of the same bins with rows in each")
    old, new = np.maximum(old, 0.5), np.maximum(new, 0.5)
    old, new = old / old.sum(), new / new.sum()
    return float(sum((a - e) * log(a / e) for e, a in zip(old, new, strict=True)))
