import type { Basis } from "../../../platform/http/problem.ts";
import { lawBasis } from "../../law/index.ts";
import type { Act, GrantSide } from "./life.ts";

/** A reason that the law knows for an act on a grant. */
export interface GrantGround {
  readonly code: string;
  readonly side: GrantSide;
  readonly acts: readonly Act[];
  readonly zh: string;
  readonly en: string;
  readonly basis: Basis;
  /** The provider has to have consulted the requester and filed the change with the authority. @source 政务数据共享条例 art. 27 (3) */
  readonly filing: boolean;
  /** The requester gets a day by which it has to mend its ways. @source 政务数据共享条例 art. 27 (2) */
  readonly mending: boolean;
}

const provider = (code: string, acts: readonly Act[], zh: string, en: string, basis: Basis, { filing = false, mending = false } = {}): GrantGround => ({ code, side: "provider", acts, zh, en, basis, filing, mending });
const requester = (code: string, acts: readonly Act[], zh: string, en: string, basis: Basis = lawBasis.disposal): GrantGround => ({ code, side: "requester", acts, zh, en, basis, filing: false, mending: false });

/** What ends a grant whose holder didn't mend its ways; it needs a suspension for over-use before. */
export const notMended = "not-mended";
export const overUse = "over-use";
/** On this ground alone a provider may narrow a grant without the holder: it has no choice. */
export const lawChanged = "law-changed";

/**
 * What an act may rest on. A provider acts on one of these only; a requester may always use less, and says why.
 * @source 政务数据共享条例 art. 14, 17, 27, 35
 */
export const grantGrounds: readonly GrantGround[] = [
  provider(overUse, ["suspend"], "对方越权使用，暂停并限期整改", "Use beyond the grant: suspended, to be mended by a day", lawBasis.suspension, { mending: true }),
  provider("security", ["suspend"], "发现数据安全风险，先暂停", "A risk to the data's security", lawBasis.securityIncident),
  provider(notMended, ["end"], "越权使用，拒不整改或整改不到位", "Use beyond the grant, not mended", lawBasis.suspension),
  provider("purpose-served", ["end"], "共享目的已实现或不再必要", "The purpose is served, or needs it no longer", lawBasis.disposal, { filing: true }),
  provider(lawChanged, ["end", "propose", "enact"], "法律规定变了，这项数据不能再这样给", "The law has changed: it may not be shared like this any more", lawBasis.prohibitedSharing, { filing: true }),
  provider("agreed", ["end", "propose"], "有别的正当理由，已和对方协商", "Another good reason, talked over with the other side", lawBasis.endingConsultedAndFiled, { filing: true }),
  requester("less", ["propose"], "只要更少的数据、更短的时间", "Less data or a shorter time is enough"),
  requester("other-use", ["propose"], "确需扩大范围、改变用途或者提供给第三方，请提供部门同意", "Wider use, another purpose or passing on is really needed; the provider's consent is asked", lawBasis.noOtherUse),
  requester("pause", ["suspend"], "本单位暂时不用", "Not used for a while"),
  requester("not-needed", ["end"], "共享目的已实现或不再必要", "The purpose is served, or needs it no longer"),
];

export function findGround(code: string, side: GrantSide, act: Act): GrantGround | undefined {
  return grantGrounds.find((one) => one.code === code && one.side === side && one.acts.includes(act));
}

/** The clause as it is shown and recorded. */
export function clauseOf({ basis }: GrantGround): string {
  return `${basis.source} ${basis.article ?? ""}`.trim();
}
