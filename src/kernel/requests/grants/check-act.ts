import { isDateOn, shanghaiDateOf, type DateOn } from "../../../platform/dates.ts";
import { lastDayOf } from "../complete.ts";
import { grantActIncomplete, notMendedYet } from "./errors.ts";
import { clauseOf, findGround, notMended, overUse } from "./grounds.ts";
import type { Act, GrantSide } from "./life.ts";
import type { ActBody, Filing, GrantAct } from "./schema.ts";

type Reasoned = Pick<GrantAct, "ground" | "clause" | "reason" | "mendBy" | "filing">;
interface Fault { readonly path: string; readonly zh: string; readonly en: string }

/**
 * What an act says for itself; everything that is missing is told at once.
 * @throws grantActIncomplete (422)
 * @source 政务数据共享条例 art. 27
 */
export function requireReasoned(act: Act, side: GrantSide, body: ActBody, now: Date): Reasoned {
  const reason = body.reason?.trim() ?? "";
  if (act === "resume" || act === "accept" || act === "withdraw") return { ground: null, clause: null, reason: reason === "" ? null : reason, mendBy: null, filing: null };
  if (act === "decline") {
    if (reason === "") throw grantActIncomplete({ en: "The reason is missing", zh: "理由：没有写", errors: [{ path: "/reason", zh: "理由：没有写", en: "The reason is missing" }] });
    return { ground: null, clause: null, reason, mendBy: null, filing: null };
  }
  const ground = findGround(body.ground ?? "", side, act);
  const today = shanghaiDateOf(now);
  const mendBy = body.mendBy === undefined ? undefined : lastDayOf(body.mendBy);
  const { filing, faults: inFiling } = ground?.filing ? readFiling(body.filing ?? {}, today) : { filing: null, faults: [] };
  const faults: Fault[] = [
    ...(ground ? [] : [{ path: "/ground", zh: "依据：没有选，或者不能用于这一步", en: "The ground is missing, or doesn't carry this step" }]),
    ...(reason === "" ? [{ path: "/reason", zh: "理由：没有写", en: "The reason is missing" }] : []),
    ...(ground?.mending && (mendBy === undefined || mendBy < today) ? [{ path: "/mendBy", zh: "整改期限：要写今天或以后的日期", en: "The day to mend it by must be today or later" }] : []),
    ...inFiling,
  ];
  if (!ground || faults.length > 0) throw grantActIncomplete({ en: faults.map((one) => one.en).join("; "), zh: faults.map((one) => one.zh).join("；"), errors: faults });
  return { ground: ground.code, clause: clauseOf(ground), reason, mendBy: ground.mending ? (mendBy ?? null) : null, filing };
}

function readFiling(said: NonNullable<ActBody["filing"]>, today: DateOn): { filing: Filing | null; faults: Fault[] } {
  const [authority, number] = [said.authority?.trim() ?? "", said.number?.trim() ?? ""];
  const past = (date: string | undefined): date is DateOn => date !== undefined && isDateOn(date) && date <= today;
  const faults: Fault[] = [
    ...(past(said.consultedOn) ? [] : [{ path: "/filing/consultedOn", zh: "哪天和对方协商的：没有填", en: "The day it was talked over is missing" }]),
    ...(authority === "" ? [{ path: "/filing/authority", zh: "向哪个主管部门备案：没有填", en: "The authority it was filed with is missing" }] : []),
    ...(number === "" ? [{ path: "/filing/number", zh: "备案编号：没有填", en: "The number of the filing is missing" }] : []),
    ...(past(said.filedOn) ? [] : [{ path: "/filing/filedOn", zh: "哪天备案的：没有填", en: "The day it was filed is missing" }]),
  ];
  return { filing: faults.length > 0 ? null : { consultedOn: said.consultedOn ?? "", authority, number, filedOn: said.filedOn ?? "" }, faults };
}

/**
 * Ending for use that wasn't mended comes after a suspension for it that still stands, and after the day it set.
 * @param own  the side's acts so far
 * @throws notMendedYet (409)
 * @source 政务数据共享条例 art. 27 (2): 暂停、督促限期整改，对拒不整改或者整改不到位的，可以终止共享
 */
export function requireMendingOver(ground: string | null, own: readonly Pick<GrantAct, "act" | "ground" | "mendBy">[], now: Date): void {
  if (ground !== notMended) return;
  const last = own.at(-1);
  if (last?.act !== "suspend" || last.ground !== overUse || last.mendBy === null) throw notMendedYet();
  if (shanghaiDateOf(now) <= last.mendBy) throw notMendedYet({ en: `it may be mended until ${last.mendBy}`, zh: `整改期限到 ${last.mendBy} 为止` });
}
