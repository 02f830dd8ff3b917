import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { SuiteName } from "../../ui/SuiteName.tsx";
import { operationsTexts } from "./i18n.ts";

/** The public keys of a node: what each is for, and what it signs with. */
export function KeyList({ keys }: { keys: readonly { readonly kid: string; readonly use: "sign" | "log" | "witness" | "page" | "client"; readonly suite: string }[] }): ReactNode {
  const t = useTexts(operationsTexts);
  return (
    <ul className="small">
      {keys.map(({ kid, use, suite }) => <li key={kid}><span className="mono">{kid}</span> {t(`keys.${use}`)} · <SuiteName suite={suite} /></li>)}
    </ul>
  );
}
