/** Whether the page is being printed, known in time for canvases to be drawn again before it is. */
let printing = false;

export function isPrinting(): boolean {
  return printing;
}

export function watchPrinting(notify: () => void): () => void {
  const turn = (now: boolean) => () => {
    printing = now;
    notify();
  };
  const [before, after] = [turn(true), turn(false)];
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
