import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useOffices } from "../api/parties.ts";
import { isStillWaiting, type Verdict } from "../api/verification.ts";
import { useFormat } from "../i18n/format.ts";
import { useLanguage, useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";
import { useSideName } from "./OfficeName.tsx";
import { knownSides } from "./sides.ts";

const promises = ["both-signed", "both-recorded", "unchanged"] as const;

/** What a verdict says of the suite of a signature: shown with it, never folded away. */
const suiteNotes = ["page-signed-sm2", "signed-sm2"] as const;

/** The three promises of a receipt before anything was checked: no tick stands there yet. */
export function PendingTicks(): ReactNode {
  const t = useTexts(uiTexts);
  return (
    <ul className="ticks">
      {[t("receipt.both"), t("receipt.recorded"), t("receipt.unchanged")].map((words) => (
        <li className="tick tick-pending" key={words}><ClockCircleOutlined aria-hidden /><span>{words} <span className="smallest">({t("receipt.pending")})</span></span></li>
      ))}
    </ul>
  );
}

/** A node named by itself, not as part of a key, a log or a party. */
const nodeId = /(?<![\w.#:/-])[a-z][a-z0-9-]{1,15}(?![\w.#:/-])/g;
const partyId = /\b[a-z][a-z0-9-]{1,15}:[a-z0-9][a-z0-9-]*\b/g;

const instant = /\b\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** A verdict's sentence with sides and offices by name and times as clocks here show them; the verifying code knows only ids and instants. */
function useNamedText(): (sentence: { readonly zh: string; readonly en: string }) => string {
  const { language } = useLanguage();
  const officeOf = useOffices();
  const sideName = useSideName();
  const format = useFormat();
  return (sentence) =>
    sentence[language]
      .replaceAll(instant, (at) => format.stamp(at))
      .replaceAll(nodeId, (word) => (word in knownSides ? sideName(word) : word))
      .replaceAll(partyId, (id) => {
        const { nameZh, nameEn } = officeOf(id);
        return language === "zh" ? nameZh : nameEn;
      });
}

/** What a verification on this device found, sentence by sentence; ticks only for what was established. */
export function VerdictView({ verdict, fileName }: { verdict: Verdict; fileName?: string }): ReactNode {
  const t = useTexts(uiTexts);
  const text = useNamedText();
  const waiting = isStillWaiting(verdict);
  const ticked = verdict.facts.filter(({ code }) => code !== "genuine" && (promises as readonly string[]).includes(code));
  const suites = verdict.facts.filter(({ code }) => (suiteNotes as readonly string[]).includes(code));
  const others = verdict.facts.filter((one) => one.code !== "genuine" && !(promises as readonly string[]).includes(one.code) && !suites.includes(one));
  return (
    <div className="stack-sm" role="status" data-verdict={verdict.ok ? "ok" : waiting ? "waiting" : "bad"}>
      <p className={`verdict-head ${verdict.ok ? "verdict-ok" : waiting ? "" : "verdict-bad"}`}>
        {verdict.ok ? <CheckCircleFilled aria-hidden /> : waiting ? <ClockCircleOutlined aria-hidden /> : <CloseCircleFilled aria-hidden />}
        <span>{verdict.kind === "fork" ? t(verdict.ok ? "receipt.forkProven" : "receipt.forkUnproven") : verdict.ok ? t("receipt.genuine") : waiting ? t("receipt.waiting") : t("receipt.notGenuine")}</span>
      </p>
      {verdict.problems.length > 0 ? (
        <ul className="ticks">
          {verdict.problems.map((one, index) => (
            <li className={waiting ? "tick tick-pending" : "tick tick-bad"} key={index}>
              {waiting ? <ClockCircleOutlined aria-hidden /> : <CloseCircleFilled aria-hidden />}<span>{text(one)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {waiting ? <p className="muted small">{t("receipt.waitingHint")}</p> : null}
      {verdict.ok ? (
        <ul className="ticks">
          {(ticked.length > 0 ? ticked : others).map((one, index) => <li className="tick tick-ok" key={index}><CheckCircleFilled aria-hidden /><span>{text(one)}</span></li>)}
        </ul>
      ) : null}
      {verdict.ok ? suites.map((one, index) => <p className="small muted" key={index}>{text(one)}</p>) : null}
      {ticked.length > 0 && verdict.ok ? (
        <details>
          <summary>{t("receipt.meaning")}</summary>
          <ol className="stack-sm small muted"><li>{t("receipt.how1")}</li><li>{t("receipt.how2")}</li><li>{t("receipt.how3")}</li></ol>
        </details>
      ) : null}
      <details>
        <summary>{t("receipt.details")}</summary>
        <dl className="facts small">
          {verdict.origin === undefined ? null : <><dt>{t("receipt.origin")}</dt><dd className="mono">{verdict.origin}</dd></>}
          {verdict.size === undefined ? null : <><dt>{t("receipt.size")}</dt><dd>{verdict.size}</dd></>}
          {verdict.witnesses.length === 0 ? null : <><dt>{t("receipt.witnesses")}</dt><dd>{verdict.witnesses.join(", ")}</dd></>}
          {verdict.problems.filter((one) => one.where !== undefined).map((one, index) => <div className="facts-pair" key={index}><dt className="mono">{one.code}</dt><dd className="mono">{one.where}</dd></div>)}
          <dt>{t("receipt.command")}</dt><dd className="mono">npx twincity verify {fileName ?? "FILE"} --trust trust.txt</dd>
        </dl>
        {ticked.length > 0 && others.length > 0 ? <ul className="stack-sm small muted">{others.map((one, index) => <li key={index}>{text(one)}</li>)}</ul> : null}
      </details>
    </div>
  );
}
