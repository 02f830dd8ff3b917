import { ProblemError } from "../../platform/http/problem.ts";
import { eventUnreadable } from "./errors.ts";

/** Why something did not go through, for programs and for people. */
export interface Fault {
  /** `problem-name: detail`. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** Never more of an error than its problem says, and of one that is no problem only its name: its message may quote what it choked on. */
export function describeFault(error: unknown): Fault {
  if (error instanceof ProblemError) {
    const { title, titleZh, detail, detailZh } = error.problem;
    return { code: error.message, zh: detailZh === undefined ? titleZh : `${titleZh}：${detailZh}`, en: detail === undefined ? title : `${title}: ${detail}` };
  }
  const name = error instanceof Error ? error.name : "fault";
  return { code: name, zh: `节点自己出了差错（${name}）`, en: `A fault of the node itself (${name})` };
}

/** SQLSTATE classes that lie in the data: a value that can't be stored, a rule of the tables that it breaks. @source PostgreSQL, appendix A */
const classesOfData = ["22", "23"];

/**
 * Whether an event that its handler choked on would fail the same way for ever: a mistake in handling it, or data that no table takes. A
 * full disk, a lost connection or a deadlock are not the event's.
 */
export function liesInTheEvent(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) return true;
  const state = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  return state.length === 5 && classesOfData.includes(state.slice(0, 2));
}

/** The refusal of an event that lies in the event, whether its handler refused it or choked on it; undefined for faults of ours. */
export function refusalOf(error: unknown, attempts: number): ProblemError | undefined {
  if (error instanceof ProblemError) return error.problem.status < 500 ? error : undefined;
  return attempts >= attemptsBeforeParking && liesInTheEvent(error) ? eventUnreadable(error instanceof Error ? error.name : "fault") : undefined;
}

/** Something else may have been in the way the first times: what waits for a lock may meet a row that is gone a moment later. */
export const attemptsBeforeParking = 3;
