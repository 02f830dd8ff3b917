import { hostOf, type CustodyLink, type OverdueOffer } from "../kernel/matters/index.ts";
import type { NewTask } from "../kernel/tasks/index.ts";
import type { Text } from "../platform/text.ts";

/** One key per offer and side: whoever learns of the silence first opens the item, nobody opens it again. */
const keyOf = (matter: string, seq: number) => `handover.overdue ${matter}#${seq}`;

/**
 * Whom the silence after an offer is reported to here: at the side it was made to the party that the offer names, at the sender's side the
 * office that supervises there.
 */
export function overdueTask({ matter, seq, custodian, offeredTo, answerBy, escalateTo }: OverdueOffer, { self, supervising, name }: {
  readonly self: string;
  readonly supervising: string;
  readonly name: (party: string) => Text;
}): NewTask | undefined {
  const [from, to] = [name(custodian), name(offeredTo)];
  const common = { key: keyOf(matter, seq), kind: "handover.overdue", role: "supervisor", subject: matter, dueAt: answerBy } as const;
  if (hostOf(offeredTo) === self) {
    const named = escalateTo !== null && hostOf(escalateTo) === self ? escalateTo : supervising;
    return { ...common, party: named, title: { zh: `${to.zh}没有按时答复${from.zh}的移交，请督办`, en: `${to.en} did not answer the hand-over from ${from.en} in time` } };
  }
  if (hostOf(custodian) !== self) return undefined;
  return { ...common, party: supervising, title: { zh: `移交给${to.zh}的件没有按时答复，仍在${from.zh}手上`, en: `${to.en} did not answer in time; ${from.en} still holds the matter` } };
}

/** The items that a link settles: of the offer that it answers, or of the expired one that it follows. */
export function settledBy({ matter, seq, type }: CustodyLink): string[] {
  return type === "handover.expired" ? [] : [keyOf(matter, seq - 1), keyOf(matter, seq - 2)];
}
