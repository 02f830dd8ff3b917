import { useId, useState, type ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";

export type MarkKind = keyof typeof uiTexts.zh.mark;

/**
 * 示意, 来源, 实测, 暂估, 原文缺失, 待核实, 演示: part of the figure it stands beside, always with the word.
 * @param detail  where it comes from; added to the general explanation
 * @param silent  no tooltip and no tab stop, for lists where the explanation stands once above
 */
export function Mark({ kind, detail, silent = false, side = "start" }: { kind: MarkKind; detail?: string; silent?: boolean; side?: "start" | "end" }): ReactNode {
  const t = useTexts(uiTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const word = t(`mark.${kind}.word`);
  if (silent) return <span className="mark">{word}</span>;
  return (
    <span
      className="mark"
      tabIndex={0}
      aria-describedby={id}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      {word}
      <span role="tooltip" id={id} className={open ? "mark-tip" : "sr-only"} data-side={side}>
        {t(`mark.${kind}.tip`)}
        {detail === undefined ? null : ` ${detail}`}
      </span>
    </span>
  );
}
