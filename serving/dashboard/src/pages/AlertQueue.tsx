import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body, ProblemError } from "../api/client.ts";
import { useRows } from "../api/rows.ts";
import type { components } from "../api/schema.d.ts";
import { Content, Panel } from "../ui/Panel.tsx";
import { Severity } from "../ui/Severity.tsx";
import { type Column, Table } from "../ui/Table.tsx";
import { useNow } from "../ui/useNow.ts";
import { VesselLink } from "../ui/VesselLink.tsx";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, number, time, words } from "../words/units.ts";

type Item = Required<components["schemas"]["Item"]>;
const PATH = "/api/v1/alerts";
const ACTIONS = ["acknowledge", "close"] as const;
const CHANGED_BY_ANOTHER = new Set([409, 412]);

/** Alerts with the work on them. Each step names the version it was decided on: of two at once the second is told. */
export function AlertQueue() {
  const { settings } = useSettings();
  const now = useNow(10_000) / 1000;
  const alerts = useRows(PATH, { kind: "alert" });
  const { act, message, busy } = useAction();
  const columns: Column<Item>[] = [
    {
      key: "priority",
      title: "Priority",
      value: (item) => item.priority,
      cell: (item) => <Severity level={item.severity} />,
    },
    { key: "ship", title: "Ship", cell: (item) => <VesselLink mmsi={item.mmsi} name={item.name} /> },
    { key: "cause", title: "Cause", value: (item) => item.cause, cell: (item) => words(item.cause) },
    { key: "what", title: "What", cell: (item) => item.message },
    {
      key: "age",
      title: "Raised",
      numeric: true,
      value: (item) => item.raised_at_utc,
      cell: (item) => (
        <span title={time(item.raised_at_utc, settings.zone)}>
          {age(Date.parse(item.raised_at_utc) / 1000, now)} ago
        </span>
      ),
    },
    {
      key: "status",
      title: "Status",
      value: (item) => item.status,
      cell: (item) =>
        item.state_changed_by ? `${words(item.status)} by ${item.state_changed_by}` : words(item.status),
    },
    {
      key: "act",
      title: "",
      cell: (item) =>
        ACTIONS.map((action) => (
          <button
            key={action}
            type="button"
            className="button quiet"
            disabled={busy || (action === "acknowledge" && item.status === "acknowledged")}
            aria-label={`${words(action)}: ${words(item.cause)} of ${item.name ?? item.mmsi}`}
            onClick={() => act({ item, action })}
          >
            {words(action)}
          </button>
        )),
    },
  ];
  return (
    <Panel title="Active alerts" note={alerts.data && number(alerts.data.length)}>
      {message && (
        <p className="stale" role="alert">
          {message}
        </p>
      )}
      <Content query={alerts} isEmpty={(rows) => rows.length === 0} empty="No alert is active." rows={6}>
        {(rows) => (
          <Table
            caption="Active alerts"
            columns={columns}
            rows={rows as Item[]}
            keyOf={(item) => item.id}
            most={50}
          />
        )}
      </Content>
    </Panel>
  );
}

interface Step {
  item: Item;
  action: (typeof ACTIONS)[number];
}

function useAction() {
  const queries = useQueryClient();
  const [message, setMessage] = useState<string | null>(null);
  const mutation = useMutation({
    mutationFn: ({ item, action }: Step) =>
      body(
        api.POST(`/api/v1/alerts/{alert_id}/${action}`, {
          params: { path: { alert_id: item.id } },
          body: { version: item.version } as never,
        }),
      ),
    onMutate: () => setMessage(null),
    onError: (error) => setMessage(sentenceOf(error)),
    // Whoever was first: what is shown next is what holds.
    onSettled: () => queries.invalidateQueries({ queryKey: [PATH] }),
  });
  return { act: mutation.mutate, busy: mutation.isPending, message };
}

function sentenceOf(error: Error): string {
  if (!(error instanceof ProblemError)) return error.message;
  if (error.status === 401 || error.status === 403) {
    return "You need a key that may operate. Make one with tideline keys and put it into the settings.";
  }
  return CHANGED_BY_ANOTHER.has(error.status)
    ? "Somebody was faster: the alert has changed. Look again."
    : error.message;
}
