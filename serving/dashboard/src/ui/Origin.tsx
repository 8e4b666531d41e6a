import { useQuery } from "@tanstack/react-query";
import { Microscope } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { request } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { sentenceOf } from "../api/sentence.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, time } from "../words/units.ts";
import { Facts } from "./Facts.tsx";
import { Content } from "./Panel.tsx";

type Lineage = components["schemas"]["LineageAnswer"]["data"];
type Message = Lineage["messages"][number];

interface OriginProps {
  /** A collection of the API, and the key of one row: `cii-ratings`, `230000001/2026`, its values encoded. */
  collection: string;
  rowKey: string;
  title: string;
}

/** From a number to the bytes it comes from: its gold row, silver rows, Kafka coordinates, decoded message. */
export function Origin(props: OriginProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="icon-button origin"
        aria-label={`Where this comes from: ${props.title}`}
        title="Where this comes from"
        onClick={() => setOpen(true)}
      >
        <Microscope aria-hidden size={15} />
      </button>
      {isOpen && <OriginDrawer {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The drawer itself, for whoever opens it by something else than the microscope, such as a point of a chart. */
export function OriginDrawer({ collection, rowKey, title, onClose }: OriginProps & { onClose: () => void }) {
  return (
    <OriginSide title={title} onClose={onClose}>
      <OriginSteps collection={collection} rowKey={rowKey} />
    </OriginSide>
  );
}

interface SideProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

export function OriginSide({ title, onClose, children }: SideProps) {
  return (
    <ModalOverlay
      className="side-overlay"
      isDismissable
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="side">
        <Dialog aria-label={`Origin of ${title}`} className="side-body">
          <header className="side-head">
            <h2>Origin of {title}</h2>
            <button type="button" className="button quiet" onClick={onClose}>
              Close
            </button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const MOST_MESSAGES = 3;

export function OriginSteps({ collection, rowKey }: Omit<OriginProps, "title">) {
  const lineage = useQuery({
    queryKey: ["lineage", collection, rowKey],
    refetchInterval: false,
    queryFn: async ({ signal }) => {
      const response = await request(`/api/v1/lineage/${collection}/${rowKey}?limit=5`, { signal });
      return ((await response.json()) as components["schemas"]["LineageAnswer"]).data;
    },
  });
  return (
    <Content query={lineage} rows={8}>
      {(data) => (
        <ol className="origin-steps">
          <li>
            <h3>Gold: {data.table}</h3>
            <p className="muted">one row, in version {data.version} of the table</p>
            <Row row={data.row} isOpen={data.messages.length === 0} />
          </li>
          {data.steps.map((step) => (
            <li key={step.table}>
              <h3>{step.table}</h3>
              <p className="muted">{countOf(step.row_count, step.rows.length)}</p>
              {step.rows.map((row) => (
                <Row key={JSON.stringify(row)} row={row} />
              ))}
            </li>
          ))}
          {data.messages.slice(0, MOST_MESSAGES).map((message) => (
            <MessageStep
              key={`${message.topic}-${message.partition}-${message.offset}-${message.row_number}`}
              message={message}
            />
          ))}
          {data.messages.length === 0 && (
            <li>
              <h3>No message</h3>
              <p className="muted">
                {data.steps.length === 0
                  ? "This is the platform's own record, or reference data: no message is below it."
                  : "No message of the rows above is kept any more, or none was needed."}
              </p>
            </li>
          )}
        </ol>
      )}
    </Content>
  );
}

function countOf(all: number, shown: number): string {
  if (all === 0) return "no row";
  return all === shown
    ? `${number(all)} ${all === 1 ? "row" : "rows"}`
    : `${number(all)} rows; the first ${shown}`;
}

function MessageStep({ message }: { message: Message }) {
  const { settings } = useSettings();
  const sentence = sentenceOf(message.decoded);
  return (
    <li>
      <h3>{message.topic ? `Kafka: ${message.topic}` : `File: ${message.file_name}`}</h3>
      <Facts
        facts={[
          message.topic
            ? ["Partition, offset", `${message.partition}, ${message.offset}`]
            : ["Row", `${message.row_number}`],
          ["Received", time(message.timestamp_utc as string | null, settings.zone, "second")],
          ["Format", `${message.format}, ${number(message.size_bytes)} bytes`],
        ]}
      />
      {sentence && <p className="origin-sentence">{sentence}</p>}
      <pre>{JSON.stringify(message.decoded, null, 2)}</pre>
      <details>
        <summary>Raw bytes, base64</summary>
        <pre>{message.raw_base64}</pre>
      </details>
    </li>
  );
}

function Row({ row, isOpen = false }: { row: Record<string, unknown>; isOpen?: boolean }) {
  const filled = Object.entries(row).filter(([, value]) => value !== null && value !== "");
  return (
    <details open={isOpen}>
      <summary>{filled.length} columns with a value</summary>
      <Facts
        facts={filled.map(([name, value]) => [
          name,
          typeof value === "object" ? JSON.stringify(value) : String(value),
        ])}
      />
    </details>
  );
}
