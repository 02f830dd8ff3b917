import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";

export interface RibbonPart {
  readonly kind: "office" | "applicant" | "suspension" | "rest" | "late";
  /** Node of the office; its colour. */
  readonly node?: string;
  readonly label: string;
  readonly days: number;
  readonly running?: boolean;
}

const shortestLabelPx = 44;

/**
 * Where the days went, each part true to scale. A label that doesn't fit inside stands below.
 * Days of the applicant are hatched, suspended days hatched the other way, what is left is white.
 */
export function TimeRibbon({ parts }: { parts: readonly RibbonPart[] }): ReactNode {
  const t = useTexts(uiTexts);
  const bar = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidthPx(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const shown = parts.filter((part) => part.days > 0);
  const total = shown.reduce((sum, part) => sum + part.days, 0);
  if (total === 0) return null;
  const fits = (part: RibbonPart): boolean => {
    const px = (part.days / total) * widthPx;
    return px >= Math.max(shortestLabelPx, part.label.length * 9 + 12);
  };
  const outside = shown.filter((part) => !fits(part));
  return (
    <div>
      <div className="ribbon" ref={bar} role="img" aria-label={t("clock.scale", { parts: shown.map((part) => part.label).join("，") })}>
        {shown.map((part) => (
          <span key={part.kind + (part.node ?? "") + part.label} className={`ribbon-part ${look(part)} ${part.running ? "ribbon-running" : ""}`} style={{ flexGrow: part.days, flexBasis: 0 }}>
            {fits(part) ? <span>{part.label}</span> : null}
          </span>
        ))}
      </div>
      {outside.length > 0 && widthPx > 0 ? (
        <p className="ribbon-below" aria-hidden="true">
          {outside.map((part) => <span key={part.kind + part.label}><i className={`ribbon-key ${look(part)}`} />{part.label}</span>)}
        </p>
      ) : null}
    </div>
  );
}

function look(part: RibbonPart): string {
  return part.kind === "office" ? `ribbon-${part.node ?? ""}` : `ribbon-${part.kind}`;
}
