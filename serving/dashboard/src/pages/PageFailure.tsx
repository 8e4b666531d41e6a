import type { ErrorComponentProps } from "@tanstack/react-router";
import { Failure } from "../ui/Panel.tsx";

/** What a page shows that broke: the frame around it lives on. */
export function PageFailure({ error, reset }: ErrorComponentProps) {
  return (
    <main className="page">
      <h1>This page failed</h1>
      <Failure error={error instanceof Error ? error : new Error(String(error))} retry={reset} />
    </main>
  );
}
