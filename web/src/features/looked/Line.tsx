import { FileTextOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ClauseLine } from "../../ui/ClauseLine.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { useRecordWords } from "../../ui/ledger-words.ts";
import { OfficeName, Tile, useSideName } from "../../ui/OfficeName.tsx";
import { ReceiptSlip } from "../../ui/ReceiptSlip.tsx";
import { Ask } from "./Ask.tsx";
import { lookedTexts } from "./i18n.ts";
import { sentenceOf } from "./sentence.ts";
import type { LookedLine } from "./queries.ts";

type ClaimKey = keyof typeof lookedTexts.zh.claim;
type Place = NonNullable<LookedLine["from"]>;

/** One line: a sentence of who did what, on which ground, with its slip and the way to ask. */
export function Line({ line, node }: { line: LookedLine; node: string }): ReactNode {
  const t = useTexts(lookedTexts);
  const format = useFormat();
  const [open, setOpen] = useState<"receipt" | "ask">();
  const at = format.instant(line.at, { year: true });
  const what = useWhat(line);
  const sentence = <Sentence line={line} what={what} />;
  return (
    <article className={`card card-edge card-edge-${line.by.node} stack-sm looked-line`}>
      <p className="small muted">{at}</p>
      <p className="looked-said">{sentence}</p>
      {line.erased ? <p className="small muted">{t("erased")}</p> : null}
      {line.basis?.scope === "preview" && line.family === "crossing" ? <p className="small muted">{t("preview")}</p> : null}
      <Grounds line={line} node={node} />
      <p className="row no-print">
        {line.family === "consent" ? <span className="small muted">{t("consentNoReceipt")}</span> : (
          <Button small aria-label={t("receiptOf", { at, what })} onClick={() => setOpen("receipt")}><FileTextOutlined aria-hidden />{t("receipt")}</Button>
        )}
        {line.family === "consent" ? null : <Button small look="plain" aria-label={t("ask.openOf", { at, what })} onClick={() => setOpen("ask")}><QuestionCircleOutlined aria-hidden />{t("ask.open")}</Button>}
      </p>
      {open === "receipt" ? (
        <Dialog title={t("receipt")} onClose={() => setOpen(undefined)}>
          <div className="stack">
            <ReceiptSlip receipt={line.ref} happened={sentence} when={at} />
            <p><Link to={`/ledger/${encodeURIComponent(line.ref)}`}>{t("story")}</Link></p>
          </div>
        </Dialog>
      ) : null}
      {open === "ask" ? <Ask line={line} at={at} what={what} onClose={() => setOpen(undefined)} /> : null}
    </article>
  );
}

/** What was looked at or done, in a few words. */
function useWhat(line: LookedLine): string {
  const t = useTexts(lookedTexts);
  const text = useText();
  const words = useRecordWords();
  if (line.family !== "crossing") return words.kind(line.kind);
  if (line.resource === null) return line.erased ? t("erasedWhat") : t("data");
  return line.resource.title === null ? line.resource.id : text(line.resource.title);
}

function Sentence({ line, what }: { line: LookedLine; what: string }): ReactNode {
  const t = useTexts(lookedTexts);
  const text = useText();
  const credential = line.resource?.title ? text(line.resource.title) : t("erasedWhat");
  return (
    <Rich
      text={t(`said.${sentenceOf(line)}`)}
      parts={{ by: <Whose place={line.by} />, from: line.from ? <Whose place={line.from} /> : null, to: line.to ? <Whose place={line.to} /> : null, what: <span className="strong">{what}</span>, credential: <span className="strong">{credential}</span> }}
    />
  );
}

/** An office by name, or its side when only that is known. */
function Whose({ place }: { place: Place }): ReactNode {
  const office = useOffices();
  const side = useSideName();
  return place.party === null ? <span className="office"><Tile node={place.node} /><span className="office-name">{side(place.node)}</span></span> : <OfficeName office={office(place.party)} />;
}

function Grounds({ line, node }: { line: LookedLine; node: string }): ReactNode {
  const t = useTexts(lookedTexts);
  const text = useText();
  const format = useFormat();
  const side = useSideName();
  const words = useDataWords();
  const { fields, purpose, basis, agreement, clause, matter, number, outcome, family } = line;
  return (
    <dl className="facts small">
      {fields.length === 0 ? null : <><dt>{t("fact.what")}</dt><dd>{t("fact.fields", { n: fields.length, names: format.list(fields.map(({ name, title }) => (title ? text(title) : name in lookedTexts.zh.claim ? t(`claim.${name as ClaimKey}`) : name))) })}</dd></>}
      {purpose === null ? null : <><dt>{t("fact.purpose")}</dt><dd>{words.purpose(purpose)}</dd></>}
      {basis === null ? null : <><dt>{t("fact.basis")}</dt><dd>{words.basisKind(basis.kind)}{basis.kind === "consent" ? null : <> <span lang="zh-CN">{basis.ref}</span></>}</dd></>}
      {agreement === null ? null : <><dt>{t("fact.clause")}</dt><dd><ClauseLine agreement={agreement} clause={clause} /></dd></>}
      {outcome === null || family !== "crossing" ? null : <><dt>{t("fact.outcome")}</dt><dd>{words.outcome(outcome)}</dd></>}
      {matter === null ? null : <><dt>{t("fact.matter")}</dt><dd><Link className="mono" to={`/my/cases/${encodeURIComponent(matter)}`}>{matter}</Link></dd></>}
      <dt>{t("fact.recorded")}</dt><dd>{number === null ? t("fact.waiting") : <Link to={`/ledger/lines/${number}`}>{t("fact.line", { side: side(node), n: format.number(number) })}</Link>}</dd>
    </dl>
  );
}
