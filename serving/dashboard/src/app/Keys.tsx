import { useNavigate } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { KEYS, useKeys } from "./keyboard.ts";

const PAGE_OF: Record<string, string> = {
  f: "/",
  s: "/safety",
  v: "/voyages",
  e: "/emissions",
  n: "/environment",
  m: "/maintenance",
  o: "/models",
  i: "/films",
  p: "/pipeline",
};
/** A page's letter counts so long after the `g`. */
const GO_MS = 1500;

/** The keys that hold on every page, and the list of all behind `?`. */
export function Keys() {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const go = useRef(0);
  const acts = useMemo(
    () => ({
      "?": () => setOpen(true),
      g: () => {
        go.current = Date.now();
        const second = (event: KeyboardEvent) => {
          const path = PAGE_OF[event.key];
          if (!path || Date.now() - go.current > GO_MS) return;
          event.preventDefault();
          event.stopPropagation(); // the letter is not one of the page's own
          void navigate({
            to: path,
            search: ((before: object) => ({ ...before, item: undefined })) as never,
          });
        };
        document.addEventListener("keydown", second, { once: true, capture: true });
      },
    }),
    [navigate],
  );
  useKeys(acts);
  return (
    <ModalOverlay isOpen={open} onOpenChange={setOpen} isDismissable className="modal-ground">
      <Modal className="modal">
        <Dialog className="keys">
          <Heading slot="title">Keys</Heading>
          {KEYS.map(({ title, keys }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {keys.map(([key, words]) => (
                  <div key={words}>
                    <dt>
                      <kbd>{key}</kbd>
                    </dt>
                    <dd>{words}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <button type="button" className="button" onClick={() => setOpen(false)}>
            Close
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
