import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, type RefObject, useState } from "react";
import { api, body } from "../api/client.ts";
import { mayOperate, useMe } from "../api/me.ts";
import { Content } from "../ui/Panel.tsx";
import { useNow } from "../ui/useNow.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { age, time, words } from "../words/units.ts";
import type { Item } from "./queue.ts";
import { NO_RIGHT, type Work } from "./useWork.ts";

interface AlertWorkProps {
  item: Item;
  work: Work;
  /** Where `c` puts the cursor. */
  commentField: RefObject<HTMLInputElement | null>;
}

/** What may be done with an alert, and what was done: acknowledge, assign, comment, close. */
export function AlertWork({ item, work, commentField }: AlertWorkProps) {
  const me = useMe();
  const may = mayOperate(me.data);
  const { act, isBusy } = work;
  const blocked = isBusy || !may;
  const button = (look: string, step: Omit<Parameters<Work["act"]>[0], "item">, label: ReactNode) => (
    <button type="button" className={look} disabled={blocked} onClick={() => act({ item, ...step })}>
      {label}
    </button>
  );
  return (
    <section className="alert-work" aria-label="Work on this alert">
      {me.data && !may && <p className="stale">{NO_RIGHT}</p>}
      {work.message && (
        <p className="stale" role="alert">
          {work.message}
        </p>
      )}
      <div className="alert-actions">
        {item.status === "open" &&
          button(
            "button primary",
            { action: "acknowledge" },
            <>
              Acknowledge <kbd>a</kbd>
            </>,
          )}
        {item.status === "closed"
          ? button("button", { action: "reopen" }, "Open again")
          : button(
              "button",
              { action: "close" },
              <>
                Close <kbd>x</kbd>
              </>,
            )}
        {may &&
          me.data &&
          item.assignee !== me.data.name &&
          button("button", { action: "assign", assignee: me.data.name }, "Take it")}
        {item.assignee &&
          button("button quiet", { action: "assign", assignee: null }, `Take it from ${item.assignee}`)}
      </div>
      <OneField
        label="Give it to"
        placeholder="A user's name"
        button="Assign"
        blocked={blocked}
        onSend={(assignee, done) => act({ item, action: "assign", assignee }, done)}
      />
      <OneField
        label="Comment (c)"
        placeholder="What you know or did"
        button="Comment"
        blocked={blocked}
        field={commentField}
        onSend={(comment, done) => act({ item, action: "comment", comment }, done)}
      />
      <History item={item} />
    </section>
  );
}

interface OneFieldProps {
  label: string;
  placeholder: string;
  button: string;
  blocked: boolean;
  field?: RefObject<HTMLInputElement | null>;
  onSend: (text: string, done: () => void) => void;
}

/** A line of text that Enter sends; it is kept until it has arrived. */
function OneField({ label, placeholder, button, blocked, field, onSend }: OneFieldProps) {
  const [text, setText] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onSend(text.trim(), () => setText(""));
  };
  return (
    <form className="one-field" onSubmit={send}>
      <label className="field">
        {label}
        <input
          {...(field ? { ref: field } : {})}
          value={text}
          placeholder={placeholder}
          maxLength={4000}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={blocked || !text.trim()}>
        {button}
      </button>
    </form>
  );
}

const DONE: Record<string, string> = {
  acknowledge: "acknowledged it",
  assign: "gave it to",
  comment: "wrote",
  close: "closed it",
  reopen: "opened it again",
};

function History({ item }: { item: Item }) {
  const { settings } = useSettings();
  const now = useNow(10_000) / 1000;
  const history = useQuery({
    // The version is part of the key: a step by anybody asks for the history again.
    queryKey: ["alert history", item.id, item.version],
    queryFn: ({ signal }) =>
      body(api.GET("/api/v1/alerts/{alert_id}/history", { params: { path: { alert_id: item.id } }, signal })),
    placeholderData: (before, query) => (query?.queryKey[1] === item.id ? before : undefined),
  });
  return (
    <Content
      query={history}
      rows={2}
      isEmpty={(found) => found.data.length === 0}
      empty="Nobody has done anything about it yet."
    >
      {(found) => (
        <ol className="alert-history" aria-label="What was done">
          {found.data.toReversed().map((step) => (
            <li key={step.version}>
              <span>
                <b>{step.by}</b>{" "}
                {step.action === "assign" && step.assignee === null
                  ? "took it from its owner"
                  : (DONE[step.action] ?? words(step.action))}{" "}
                {step.action === "assign" && step.assignee}
                {step.comment && <q>{step.comment}</q>}
              </span>
              <time dateTime={step.at_utc} title={time(step.at_utc, settings.zone, "second")}>
                {age(Date.parse(step.at_utc) / 1000, now)} ago
              </time>
            </li>
          ))}
        </ol>
      )}
    </Content>
  );
}
