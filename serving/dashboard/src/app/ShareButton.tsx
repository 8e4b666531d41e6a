import { Check, Link2 } from "lucide-react";
import { useState } from "react";

/** Copies the link of this view: all of it is in the address. */
export function ShareButton() {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Without TLS a browser gives a page of another machine no clipboard.
    if (!navigator.clipboard) return void window.prompt("The link of this view", location.href);
    await navigator.clipboard.writeText(location.href);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" className="button quiet share" onClick={() => void copy()}>
      {copied ? <Check aria-hidden size={16} /> : <Link2 aria-hidden size={16} />}
      <span>{copied ? "Link copied" : "Copy link"}</span>
    </button>
  );
}
