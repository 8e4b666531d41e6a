"""Pictures of a model's quality, kept with its run: calibration, importances, confusion."""

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import mlflow
from matplotlib.figure import Figure

from ml.metrics import Quality, Regression

INK, TIDE, FOAM = "#12303f", "#1f7a8c", "#bfdbe3"
SHOWN = 15


def log_figures(figures: Quality | Regression | None, importances: tuple[tuple[str, float], ...]) -> None:
    """Draw and log under ``plots/`` of the active run."""
    drawn = {"importances": _importances(importances)} if importances else {}
    if isinstance(figures, Quality):
        drawn |= {"calibration": _calibration(figures), "confusion": _confusion(figures)}
    for name, figure in drawn.items():
        mlflow.log_figure(figure, f"plots/{name}.png")
        plt.close(figure)


def _importances(importances: tuple[tuple[str, float], ...]) -> Figure:
    shown = importances[:SHOWN][::-1]
    figure, axes = plt.subplots(figsize=(7, 0.35 * len(shown) + 1.2), layout="constrained")
    axes.barh([name for name, _ in shown], [share for _, share in shown], color=TIDE)
    axes.set_xlabel("share of impurity decrease")
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _calibration(figures: Quality) -> Figure:
    figure, axes = plt.subplots(figsize=(5, 5), layout="constrained")
    axes.plot([0, 1], [0, 1], color=FOAM, linestyle="--")
    axes.plot(
        [b.mean_score for b in figures.calibration],
        [b.observed_rate for b in figures.calibration],
        marker="o",
        color=TIDE,
    )
    axes.set(xlabel="score", ylabel="share that came true", xlim=(0, 1), ylim=(0, 1))
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _confusion(figures: Quality) -> Figure:
    c = figures.confusion
    cells = [[c.true_negatives, c.false_positives], [c.false_negatives, c.true_positives]]
    figure, axes = plt.subplots(figsize=(4, 3.6), layout="constrained")
    axes.imshow(cells, cmap="GnBu")
    most = max(max(row) for row in cells)
    for row in (0, 1):
        for column in (0, 1):
            value = cells[row][column]
            axes.text(
                column,
                row,
                f"{value:,}",
                ha="center",
                va="center",
                color="white" if value > most / 2 else INK,
            )
    axes.set_xticks([0, 1], ["no alarm", "alarm"])
    axes.set_yticks([0, 1], ["not needed", "needed"])
    axes.set_title(f"threshold {figures.threshold:.2f}", fontsize=10)
    return figure
