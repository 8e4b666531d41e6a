import { CircleAlert, Info, OctagonAlert } from "lucide-react";

export type Priority = 1 | 2 | 3;
const LEVELS: Record<string, Priority> = { critical: 1, high: 1, warning: 2, medium: 2, info: 3, low: 3 };
const ICONS = { 1: OctagonAlert, 2: CircleAlert, 3: Info };

/** P1 to P3 of a severity of an alert or the level of a risk. */
export function priorityOf(level: string): Priority {
  return LEVELS[level] ?? 3;
}

/** A priority as icon and words: colour is never the only sign. */
export function Severity({ level, label }: { level: string; label?: string }) {
  const priority = priorityOf(level);
  const Icon = ICONS[priority];
  return (
    <span className="severity" data-priority={priority}>
      <Icon aria-hidden size={14} />
      {label ?? `P${priority}`}
    </span>
  );
}
