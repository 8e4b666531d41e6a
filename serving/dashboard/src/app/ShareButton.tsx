import { Check, Link2 } from "lucide-react";
import { useState } from "react";

/** Copies the link of this view: all of it is in the address. */
export function ShareButton() {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
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
