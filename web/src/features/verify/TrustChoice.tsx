import { useQuery } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import { useDoor } from "../../api/door.ts";
import { trustFileQuery } from "../../api/verification.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { RadioGroup, TextArea } from "../../ui/fields.tsx";
import { verifyTexts } from "./i18n.ts";

export interface Trust {
  readonly from: "node" | "own";
  /** Text of the reader's own trust file. */
  readonly own: string;
}

/** Whose keys count: those this node publishes, or the reader's own file. Where they come from is said plainly. */
export function TrustChoice({ trust, onChange }: { trust: Trust; onChange(trust: Trust): void }): ReactNode {
  const t = useTexts(verifyTexts);
  const text = useText();
  const { door } = useDoor();
  const input = useId();
  const published = useQuery(trustFileQuery);
  return (
    <section className="card stack-sm" aria-label={t("trust.title")}>
      <RadioGroup
        label={<span className="trust-title">{t("trust.title")}</span>}
        value={trust.from}
        onChange={(from) => onChange({ ...trust, from })}
        choices={[{ value: "node", label: t("trust.node") }, { value: "own", label: t("trust.own") }]}
      />
      {trust.from === "node" ? (
        <>
          <p className="small muted">{t("trust.nodeWhy", { name: text(door.name), url: window.location.host })}</p>
          <p className="small muted">{t("trust.nodeCaution")}</p>
          <details><summary>{t("trust.see")}</summary><pre className="trust-file" tabIndex={0}>{published.data}</pre></details>
        </>
      ) : (
        <>
          <p className="small muted">{t("trust.ownWhy")}</p>
          <p>
            <label className="button button-small" htmlFor={input}>{t("trust.ownFile")}</label>
            <input className="sr-only drop-input" id={input} type="file" accept=".txt,text/plain" onChange={(event) => void event.target.files?.[0]?.text().then((own) => onChange({ from: "own", own }))} />
          </p>
          <TextArea label={t("trust.ownField")} rows={6} spellCheck={false} value={trust.own} onChange={(event) => onChange({ from: "own", own: event.target.value })} />
        </>
      )}
    </section>
  );
}
