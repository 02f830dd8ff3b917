import type { ReactNode } from "react";
import type { Line, Stretch } from "./path.ts";

/** Where a side's line stands across the cell, of 100. */
function x(node: string): number {
  return node === "sc" ? 16 : 84;
}

const colour: Readonly<Record<string, string>> = { sc: "var(--sc)", cq: "var(--cq)" };

/** The line beside one step. Decoration only: the list says the same in words. */
export function PathCell({ stretch }: { stretch: Stretch }): ReactNode {
  const { from, to, before, after, dot, data } = stretch;
  return (
    <span className="lane-path" aria-hidden="true">
      {before === "none" ? null : (
        <svg className="lane-line-before" viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d={from === to ? `M${x(to)} 0V100` : `M${x(from)} 0C${x(from)} 70 ${x(to)} 30 ${x(to)} 100`} {...stroke(before, from === to ? to : before === "ahead" ? to : "crossing")} />
        </svg>
      )}
      {after === "none" ? null : (
        <svg className="lane-line-after" viewBox="0 0 100 100" preserveAspectRatio="none">
          <path d={`M${x(to)} 0V100`} {...stroke(after, to)} />
        </svg>
      )}
      {data === null ? null : <span className={`lane-data lane-data-from-${data}`} />}
      {data === null ? <span className={`lane-dot lane-dot-${dot} lane-dot-at-${to}`} /> : null}
    </span>
  );
}

function stroke(line: Line, node: string) {
  const base = { fill: "none", vectorEffect: "non-scaling-stroke" as const };
  if (line === "you") return { ...base, stroke: "var(--you)", strokeWidth: 5, strokeDasharray: "2 7", strokeLinecap: "round" as const };
  if (line === "law") return { ...base, stroke: "var(--paused)", strokeWidth: 4, strokeDasharray: "8 6" };
  if (line === "ahead") return { ...base, stroke: "var(--edge)", strokeWidth: 3, strokeDasharray: "1 7", strokeLinecap: "round" as const };
  return { ...base, stroke: colour[node] ?? "var(--ink)", strokeWidth: 6 };
}
