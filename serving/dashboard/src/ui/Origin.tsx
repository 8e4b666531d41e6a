import { useQuery } from "@tanstack/react-query";
import { Microscope } from "lucide-react";
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from "react-aria-components";
import { request } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { useSettings } from "../words/SettingsContext.tsx";
import { number, time } from "../words/units.ts";
import { Facts } from "./Facts.tsx";
import { Content } from "./Panel.tsx";

interface OriginProps {
  /** A collection of the API, and the key of one row: `cii-ratings`, `230000001/2026`. */
  collection: string;
  rowKey: string;
  title: string;
}

/** From a number to the bytes it comes from: its gold row, silver rows, Kafka coordinates, decoded message. */
export function Origin({ collection, rowKey, title }: OriginProps) {
  return (
    <DialogTrigger>
      <Button className="icon-button origin" aria-label={`Where this comes from: ${title}`}>
        <Microscope aria-hidden size={15} />
      </Button>
      <ModalOverlay className="side-overlay" isDismissable>
        <Modal className="side">
          <Dialog aria-label={`Origin of ${title}`} className="side-body">
            {({ close }) => (
              <>
                <header className="side-head">
                  <h2>Origin of {title}</h2>
                  <button type="button" className="button quiet" onClick={close}>
                    Close
                  </button>
                </header>
                <Steps collection={collection} rowKey={rowKey} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Steps({ collection, rowKey }: Omit<OriginProps, "title">) {
  const { settings } = useSettings();
  const lineage = useQuery({
    queryKey: ["lineage", collection, rowKey],
    refetchInterval: false,
    queryFn: async ({ signal }) => {
      // A slash parts the columns of a key, so the key cannot be one encoded segment.
      const key = rowKey.split("/").map(encodeURIComponent).join("/");
      const response = await request(`/api/v1/lineage/${collection}/${key}?limit=5`, { signal });
      return ((await response.json()) as components["schemas"]["LineageAnswer"]).data;
    },
  });
  return (
    <Content query={lineage} rows={8}>
      {(data) => (
        <ol className="origin-steps">
          <li>
            <h3>Gold: {data.table}</h3>
            <p className="muted">version {data.version}</p>
            <Row row={data.row} />
          </li>
          {data.steps.map((step) => (
            <li key={step.table}>
              <h3>{step.table}</h3>
              <p className="muted">{number(step.row_count)} rows; the first of them</p>
              {step.rows[0] && <Row row={step.rows[0]} />}
            </li>
          ))}
          {data.messages.slice(0, 3).map((message) => (
            <li key={`${message.topic}-${message.partition}-${message.offset}-${message.row_number}`}>
              <h3>{message.topic ? `Kafka: ${message.topic}` : `File: ${message.file_name}`}</h3>
              <Facts
                facts={[
                  [
                    "Partition, offset",
                    message.topic ? `${message.partition}, ${message.offset}` : `row ${message.row_number}`,
                  ],
                  ["Received", time(message.timestamp_utc as string | null, settings.zone, "second")],
                  ["Format", `${message.format}, ${number(message.size_bytes)} bytes`],
                ]}
              />
              <pre>{JSON.stringify(message.decoded, null, 2)}</pre>
              <details>
                <summary>Raw bytes, base64</summary>
                <pre>{message.raw_base64}</pre>
              </details>
            </li>
          ))}
        </ol>
      )}
    </Content>
  );
}

function Row({ row }: { row: Record<string, unknown> }) {
  const filled = Object.entries(row).filter(([, value]) => value !== null && value !== "");
  return (
    <details>
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
