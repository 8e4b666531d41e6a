/** Server-sent events with the reader's key: the browser's own EventSource sends no header. */
import { accessKey, ProblemError, request } from "../api/client.ts";

export interface Events extends EventTarget {
  close(): void;
}

export interface Said {
  kind: string;
  data: string;
  id: string | undefined;
}

/** The events of an address: by the browser's own means, unless a key has to go along. */
export function eventsOf(path: string): Events {
  return accessKey.get() ? new KeyedEvents(path) : new EventSource(path);
}

/** The whole events at the beginning of a stream's text, and the rest (HTML standard, 9.2.6). */
export function eventsIn(text: string): { events: Said[]; rest: string } {
  const blocks = text.replaceAll("\r\n", "\n").split("\n\n");
  const rest = blocks.pop() ?? "";
  const events = blocks.flatMap((block): Said[] => {
    const said: Said = { kind: "message", data: "", id: undefined };
    const data: string[] = [];
    for (const line of block.split("\n")) {
      const [, name, value = ""] = /^(\w+)(?:: ?(.*))?$/.exec(line) ?? [];
      if (name === "event") said.kind = value;
      else if (name === "data") data.push(value);
      else if (name === "id") said.id = value;
    }
    return data.length > 0 ? [{ ...said, data: data.join("\n") }] : [];
  });
  return { events, rest };
}

const AGAIN_MS = 3000;

class KeyedEvents extends EventTarget implements Events {
  private readonly stopped = new AbortController();
  private last: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly path: string;

  constructor(path: string) {
    super();
    this.path = path;
    void this.listen();
  }

  close(): void {
    this.stopped.abort();
    clearTimeout(this.timer);
  }

  private async listen(): Promise<void> {
    try {
      const headers = { Accept: "text/event-stream", ...(this.last ? { "Last-Event-ID": this.last } : {}) };
      const response = await request(this.path, { headers, signal: this.stopped.signal });
      await this.read(response);
    } catch (error) {
      if (this.stopped.signal.aborted) return;
      this.dispatchEvent(new Event("error"));
      if (error instanceof ProblemError) return; // refused now is refused again
    }
    if (!this.stopped.signal.aborted) this.timer = setTimeout(() => void this.listen(), AGAIN_MS);
  }

  private async read(response: Response): Promise<void> {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      const { events, rest } = eventsIn(text + chunk.value);
      text = rest;
      for (const { kind, data, id } of events) {
        this.last = id ?? this.last;
        this.dispatchEvent(new MessageEvent(kind, { data }));
      }
    }
  }
}
