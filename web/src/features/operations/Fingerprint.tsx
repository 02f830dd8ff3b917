import type { ReactNode } from "react";

/** A fingerprint to be read out on the telephone: big, in its groups of four. */
export function Fingerprint({ text, label }: { text: string; label: string }): ReactNode {
  return (
    <div className="stack-tight">
      <p className="small muted" id={`fp-${text}`}>{label}</p>
      <p className="fingerprint" aria-labelledby={`fp-${text}`} role="group">{text.split(/[\s:-]+/).map((group, index) => <span key={index}>{group}</span>)}</p>
    </div>
  );
}
