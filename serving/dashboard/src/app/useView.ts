import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { View } from "./view.ts";

type Change = Partial<View> | ((view: View) => Partial<View>);

/** The view of the link, and how to change it; `replace` leaves no step to go back to. */
export function useView(): [View, (change: Change, options?: { replace?: boolean }) => void] {
  const view = useSearch({ strict: false }) as View;
  const navigate = useNavigate();
  const change = useCallback(
    (next: Change, options?: { replace?: boolean }) => {
      void navigate({
        to: ".",
        search: (before: unknown) => {
          const current = before as View;
          return { ...current, ...(typeof next === "function" ? next(current) : next) };
        },
        replace: options?.replace ?? false,
      } as Parameters<typeof navigate>[0]);
    },
    [navigate],
  );
  return [view, change];
}
