import type { Text } from "../../platform/text.ts";

/** One thing that is wrong: what, on which side, who must act, and how. */
export interface Finding {
  /** A warning leaves the whole in order. */
  readonly level: "error" | "warning";
  readonly what: Text;
  readonly side: Text;
  readonly who: Text;
  readonly fix: Text;
}

export const thisMachine: Text = { zh: "本机", en: "this machine" };
export const operator: Text = { zh: "本机的运维人员", en: "the operator of this machine" };

/** What a check found; none means it passed. `title` names it in the list of what was looked at. */
export interface Check {
  readonly title: Text;
  readonly findings: readonly Finding[];
}

/** A finding on this machine that its operator mends. */
export function here(level: Finding["level"], what: Text, fix: Text): Finding {
  return { level, what, fix, side: thisMachine, who: operator };
}
