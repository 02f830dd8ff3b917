import { parseIdNumber } from "../../platform/china-ids.ts";
import type { Clock } from "../../platform/clock.ts";
import { addDays, endOfDay, shanghaiDateOf } from "../../platform/dates.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import { credentialTypes } from "../../verify/index.ts";
import type { ApplicantCaller } from "../identity/index.ts";
import { mandateAgentUnknown, mandateTermWrong } from "./errors.ts";
import type { MandatePurpose, NewMandate } from "./schema.ts";
import type { Credentials } from "./service.ts";
import { listOfPerson } from "./store.ts";

/** A mandate ends after a year at the latest; whoever still wants it gives a new one. */
export const maxMandateDays = 365;
const mandateKind = credentialTypes[2].vct;
/** Chinese words of the scope, as they stand in the credential. */
export const mandatePurposeWords: Readonly<Record<MandatePurpose, string>> = { apply: "递交申请", supplement: "补交材料", collect: "领取结果" };
const relationWords = { family: "家人", colleague: "单位经办人", other: "其他" } as const;

export type Mandates = ReturnType<typeof createMandates>;

/** 委托: somebody signed in lets another act for them. The agent shows it like any credential; offices and this node check it. */
export function createMandates({ db, clock, self, peers, credentials }: {
  db: Database;
  clock: Clock;
  self: string;
  /** Ids of active peers, which get a copy when the principal wants it to count on both sides. */
  peers: () => readonly string[];
  credentials: Credentials;
}) {
  return {
    /**
     * The principal gives it in person, signed in. It stands from its first day to the end of its last.
     * @param party  the office of the door
     * @returns the credential's id
     * @throws mandateAgentUnknown (422), mandateTermWrong (422)
     * @source 民法典 art. 165 (name of the agent, matters, scope and time stand in the mandate)
     */
    async give(me: ApplicantCaller, party: string, wish: NewMandate): Promise<string> {
      const agent = parseIdNumber(wish.agentId);
      if (!agent.ok) throw mandateAgentUnknown({ zh: agent.message.zh, en: agent.message.en });
      if (agent.idNumber === me.idNumber.toUpperCase()) throw mandateAgentUnknown({ zh: "受托人不能是您自己", en: "The agent can't be you" });
      const today = shanghaiDateOf(clock.now());
      if (wish.from < today || wish.until < wish.from || wish.until > addDays(wish.from, maxMandateDays - 1)) throw mandateTermWrong(`${wish.from} to ${wish.until}`);
      return inTransaction(db, (tx) =>
        credentials.issue(tx, {
          type: "mandate", party, holder: agent.idNumber, principal: me.idNumber, holderNode: self,
          // The last second of its last day, so that screens name that day.
          from: endOfDay(addDays(wish.from, -1)), until: new Date(endOfDay(wish.until).getTime() - 1000),
          values: {
            principal: me.name, principalId: me.idNumber, agent: wish.agentName.trim(), agentId: agent.idNumber, relation: relationWords[wish.relation],
            items: wish.items.length === 0 ? ["全部事项"] : wish.items, purposes: wish.purposes.map((one) => mandatePurposeWords[one]), from: wish.from, until: wish.until,
          },
          ...(wish.bothSides ? { copies: peers() } : {}),
        }),
      );
    },

    /**
     * Whether somebody may do something for somebody else now: by a mandate of ours, or by one that a peer issued, as its signature and its
     * newest status list say.
     * @param item  name of the matter; left out, only a mandate for all of them counts
     * @returns the mandate's id, undefined without one
     */
    async check({ agent, principal, purpose, item }: { agent: string; principal: string; purpose: MandatePurpose; item?: string }): Promise<string | undefined> {
      const [agentTag, principalTag] = [await credentials.tagOf(agent), await credentials.tagOf(principal)];
      for (const one of await listOfPerson(db, agentTag)) {
        if (one.vct !== mandateKind || one.holderTag !== agentTag || one.principalTag !== principalTag) continue;
        const reading = await credentials.readingOf(one);
        const { items, purposes } = reading.shown;
        const covers = Array.isArray(purposes) && purposes.includes(mandatePurposeWords[purpose]) && Array.isArray(items) && (items.includes("全部事项") || (item !== undefined && items.includes(item)));
        if (covers && (await credentials.standing(one, reading)) === "valid") return one.id;
      }
      return undefined;
    },
  };
}

