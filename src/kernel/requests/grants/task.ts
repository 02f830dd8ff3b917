import { endOfDay, type DateOn } from "../../../platform/dates.ts";
import type { NewTask } from "../../tasks/index.ts";
import type { StoredGrant } from "../store.ts";
import { actingRole, partyOf } from "./act-document.ts";
import type { GrantSide } from "./life.ts";

export const mendingKey = (grant: string) => `grant.mending ${grant}`;

/** What the holder of a suspended grant has to do until the day that the provider has set. */
export function mendingTask({ payload, number }: StoredGrant, mendBy: DateOn): NewTask {
  return {
    key: mendingKey(payload.id), kind: "grant.mending", party: payload.requestingParty, role: "data-steward", subject: number, path: `/grants/${payload.id}`,
    title: { zh: `限期整改：授权 ${number} 因越权使用被暂停`, en: `Mend the use under grant ${number}: it is suspended` },
    dueAt: endOfDay(mendBy),
  };
}

export const proposalKey = (digest: string) => `grant.proposal ${digest}`;

/** Other terms wait for an answer of the side that didn't propose them. */
export function proposalTask({ payload, number }: StoredGrant, digest: string, side: GrantSide): NewTask {
  return {
    key: proposalKey(digest), kind: "grant.proposal", party: partyOf(payload, side), role: actingRole[side], subject: number, path: `/grants/${payload.id}`,
    title: { zh: `答复授权 ${number} 的变更`, en: `Answer the change proposed to grant ${number}` },
  };
}
