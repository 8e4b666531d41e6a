import { type ReactNode, useRef, useState } from "react";

const HEIGHTS = ["low", "half", "full"] as const;

/** The phone's bottom sheet: three heights, by a drag of its handle, a tap on it or the arrow keys. */
export function Sheet({ children }: { children: ReactNode }) {
  const [step, setStep] = useState(0);
  const start = useRef<number | null>(null);
  const move = (by: number) => setStep((now) => Math.max(0, Math.min(HEIGHTS.length - 1, now + by)));
  return (
    <section className="sheet" data-height={HEIGHTS[step]} aria-label="Ships">
      <button
        type="button"
        className="sheet-handle"
        aria-label={`Panel height: ${HEIGHTS[step]}`}
        onPointerDown={(event) => {
          start.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          const moved = start.current === null ? 0 : start.current - event.clientY;
          start.current = null;
          if (Math.abs(moved) > 24) move(moved > 0 ? 1 : -1);
          else setStep((now) => (now + 1) % HEIGHTS.length);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowUp") move(1);
          if (event.key === "ArrowDown") move(-1);
          if (event.key === "Enter" || event.key === " ") setStep((now) => (now + 1) % HEIGHTS.length);
        }}
      >
        <i aria-hidden />
      </button>
      <div className="sheet-body">{children}</div>
    </section>
  );
}
