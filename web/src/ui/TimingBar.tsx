import { useId, type ReactNode } from "react";
import type { Answer } from "../api/client.ts";
import { useFormat } from "../i18n/format.ts";
import { useTexts } from "../i18n/texts.ts";
import { timingTexts } from "./timing-i18n.ts";

export type CallTiming = NonNullable<Answer<"/api/crossings", "get">["crossings"][number]["timing"]>;
type Stage = keyof CallTiming["ours"];

const order: readonly Stage[] = ["auth", "policy", "basis", "queue", "source", "sign", "log", "network"];

interface Step {
  readonly key: string;
  readonly label: string;
  readonly ms: number;
}

/** In the order of the way: this side, the way between, the other side. Steps below a hundredth of a millisecond are left out. */
function useSteps({ ours, theirs }: CallTiming): Step[] {
  const t = useTexts(timingTexts);
  const stepsOf = (side: "ours" | "theirs", times: CallTiming["ours"]) =>
    order.flatMap((stage): Step[] => {
      const ms = times[stage] ?? 0;
      if (ms < 0.01) return [];
      return [{ key: `${side}-${stage}`, ms, label: stage === "network" ? t("network") : t(side, { stage: t(stage) }) }];
    });
  return [...stepsOf("ours", ours), ...stepsOf("theirs", theirs ?? {})];
}

const slowestOf = (steps: readonly Step[]): Step | undefined => steps.toSorted((a, b) => b.ms - a.ms)[0];

/** 慢在哪, in one sentence. */
export function TimingLine({ timing }: { timing: CallTiming }): ReactNode {
  const t = useTexts(timingTexts);
  const format = useFormat();
  const slowest = slowestOf(useSteps(timing));
  return slowest ? <span>{t("slowest", { total: format.number(Math.round(timing.totalMs)), stage: slowest.label, ms: format.number(Math.round(slowest.ms)) })}</span> : null;
}

/** 慢在哪: each step of one call with its share of the time. */
export function TimingBar({ timing }: { timing: CallTiming }): ReactNode {
  const t = useTexts(timingTexts);
  const format = useFormat();
  const heading = useId();
  const steps = useSteps(timing);
  const slowest = slowestOf(steps);
  if (!slowest) return null;
  return (
    <section className="stack-sm" aria-labelledby={heading}>
      <h3 id={heading}>{t("title")}</h3>
      <p className="small"><TimingLine timing={timing} /></p>
      <ol className="timing">
        {steps.map(({ key, label, ms }) => (
          <li key={key} className={key === slowest.key ? "strong" : undefined}>
            <span>{label}</span>
            <span className="timing-track" aria-hidden="true"><span style={{ inlineSize: `${Math.max(1, (100 * ms) / slowest.ms)}%` }} /></span>
            <span className="timing-ms">{t("ms", { n: format.number(Math.round(ms * 10) / 10) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
