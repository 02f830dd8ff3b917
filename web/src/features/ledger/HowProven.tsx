import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled } from "@ant-design/icons";
import { Fragment, type ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { ledgerTexts } from "./i18n.ts";
import type { SidePage } from "./proof.ts";
import type { StepState } from "./step-states.ts";
import type { Story } from "./story.ts";

interface Shown {
  readonly story: Story;
  readonly pages: readonly SidePage[] | undefined;
  readonly states: readonly [StepState, StepState, StepState];
  /** What happened, in a sentence. */
  readonly happened: ReactNode;
}

/** The picture of the proof: slip, a line in both books, the page both stamped. With a receipt it shows that receipt's own steps. */
export function HowProven({ shown }: { shown?: Shown }): ReactNode {
  const t = useTexts(ledgerTexts);
  const nodes = shown ? leftFirst([...shown.story.sides.map(({ node }) => node), ...(shown.story.awaited === null ? [] : [shown.story.awaited])]) : ["sc", "cq"];
  const steps = [
    { title: t("how.one"), words: t("how.oneText"), picture: <Slip shown={shown} /> },
    { title: t("how.two"), words: t("how.twoText"), picture: <Lines nodes={nodes} shown={shown} /> },
    { title: t("how.three"), words: t("how.threeText"), picture: <Stamps nodes={nodes} shown={shown} /> },
  ];
  return (
    <section className="card stack" aria-labelledby="how">
      <div><h2 id="how">{t("how.title")}</h2><p className="small muted">{t("how.lead")}</p></div>
      <ol className="how">
        {steps.map(({ title, words, picture }, i) => (
          <Fragment key={title}>
            <li className="how-step">
              <h3><span className="how-n" aria-hidden="true">{i + 1}</span>{title}</h3>
              <div className="how-picture">{picture}</div>
              <p className="small">{words}</p>
              {shown ? <State state={shown.states[i] ?? "pending"} /> : null}
            </li>
          </Fragment>
        ))}
      </ol>
    </section>
  );
}

function leftFirst(nodes: readonly string[]): string[] {
  return [...new Set(nodes)].sort((a, b) => (a === "sc" ? -1 : b === "sc" ? 1 : a.localeCompare(b)));
}

function State({ state }: { state: StepState }): ReactNode {
  const t = useTexts(ledgerTexts);
  const icon = state === "ok" ? <CheckCircleFilled aria-hidden /> : state === "bad" ? <CloseCircleFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />;
  return <p className={`tick ${state === "ok" ? "tick-ok" : state === "bad" ? "tick-bad" : "tick-pending"} small`} data-step={state}>{icon}<span>{t(`how.${state}`)}</span></p>;
}

function Slip({ shown }: { shown: Shown | undefined }): ReactNode {
  const format = useFormat();
  return (
    <div className="how-slip">
      {shown ? <><p className="small">{shown.happened}</p><p className="smallest muted">{shown.story.at === "" ? "" : format.instant(shown.story.at, { year: true })}</p></> : <span className="how-bars" aria-hidden="true"><i /><i /><i /></span>}
    </div>
  );
}

function Lines({ nodes, shown }: { nodes: readonly string[]; shown: Shown | undefined }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const side = useSideName();
  return (
    <ul className="how-books">
      {nodes.map((node) => {
        const line = shown?.pages?.find((one) => one.node === node)?.line;
        const at = shown?.story.sides.find((one) => one.node === node)?.at;
        return (
          <li className={`how-book how-book-${node}`} key={node}>
            <span className="row-tight"><Tile node={node} /><span className="small strong">{side(node)}</span></span>
            <span className="how-bars" aria-hidden="true"><i /><i className={shown && !line ? "how-gone" : "how-this"} /><i /></span>
            {shown ? <span className="smallest">{line ? t("how.line", { n: format.number(line) }) : t("how.noLine")}{at ? <><br />{t("how.recordedAt", { at: format.stamp(at) })}</> : null}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Stamps({ nodes, shown }: { nodes: readonly string[]; shown: Shown | undefined }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const side = useSideName();
  return (
    <ul className="how-books">
      {nodes.map((node) => {
        const page = shown?.pages?.find((one) => one.node === node);
        const generic = nodes.find((other) => other !== node);
        const stamps = shown ? (page?.stamps ?? []) : generic ? [{ witness: generic, at: "" }] : [];
        return (
          <li className={`how-book how-book-${node}`} key={node}>
            <span className="row-tight"><Tile node={node} /><span className="small strong">{side(node)}</span></span>
            <span className="how-stamps">{stamps.length === 0 ? <span className="how-stamp how-stamp-none" aria-hidden="true" /> : stamps.map(({ witness }) => <span className={`how-stamp how-stamp-${witness}`} key={witness}><Tile node={witness} /></span>)}</span>
            {shown ? (
              <span className="smallest">
                {stamps.length === 0 ? t("how.noStamp") : stamps.map(({ witness, at }) => <Fragment key={witness}>{t("how.stamp", { side: side(witness), at: format.stamp(at) })}<br /></Fragment>)}
                {page?.size ? t("how.page", { n: format.number(page.size) }) : null}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
