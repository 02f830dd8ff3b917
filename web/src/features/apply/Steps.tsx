import { CheckOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useTexts } from "../../i18n/texts.ts";
import { applyTexts } from "./i18n.ts";

export const draftSteps = ["form", "evidence", "check"] as const;
export type DraftStep = (typeof draftSteps)[number];
const all = [...draftSteps, "receipt"] as const;

/** Where one is of the four. Steps behind lead back; steps ahead are words only. */
export function Steps({ now }: { now: (typeof all)[number] }): ReactNode {
  const t = useTexts(applyTexts);
  const index = all.indexOf(now);
  return (
    <nav className="apply-steps no-print" aria-label={t("steps.label")}>
      <ol>
        {all.map((step, place) => {
          const done = place < index;
          const words = <><span className="apply-step-mark" aria-hidden="true">{done ? <CheckOutlined /> : place + 1}</span><span>{t(`steps.${step}`)}</span>{done ? <span className="sr-only">{t("steps.done")}</span> : null}</>;
          return (
            <li key={step} className={done ? "apply-step-done" : place === index ? "apply-step-now" : ""} aria-current={place === index ? "step" : undefined}>
              {done && now !== "receipt" ? <Link to={`?step=${step}`}>{words}</Link> : <span>{words}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
