import assert from "node:assert/strict";
import type { CheckedCredential, Showing, WalletCredential } from "../../src/kernel/credentials/index.ts";
import { eventually, type RunningNode } from "./two-nodes.ts";
import { demoCitizen, signedIn } from "./citizen-api.ts";

/**
 * The result of a granted case reached its applicant's wallet on the other side, signed by the office's node; a code made there is looked at by a
 * clerk here; the office revokes it, and the wallet says so.
 * @param applicantAt  where the case was taken in, and where the applicant has an account
 * @param decidedAt    where it was decided
 */
export async function assertResultInWallet({ caseNo, applicantAt, decidedAt, officer }: { caseNo: string; applicantAt: RunningNode; decidedAt: RunningNode; officer: string }): Promise<{ file: object }> {
  const person = await signedIn(applicantAt, applicantAt.node.db, demoCitizen(applicantAt.id));
  const wallet = async () => (await person.ask<{ items: WalletCredential[] }>("GET", "/api/my/credentials")).items;
  const result = await eventually("the result is in the wallet", async () => (await wallet()).find((one) => one.fields.some(({ value }) => value === caseNo)));
  assert.deepEqual([result.issuer, result.standing, result.canShow, result.canRevoke, result.illustrative], [decidedAt.id, "valid", true, false, true]);
  const path = `/api/my/credentials/${result.id}`;

  const { code, showing } = await person.ask<{ code: string; showing: Showing }>("POST", `${path}/showings`, { fields: ["item", "outcome"], purpose: "counter-service" });
  assert.equal((await decidedAt.as().send("POST", "/api/credential-checks", { code })).type, "show-code-for-offices");
  const clerk = decidedAt.as(`${decidedAt.id}-clerk`);
  const seen = await clerk.ask<CheckedCredential>("POST", "/api/credential-checks", { code });
  assert.deepEqual([seen.standing, seen.shownAtNode, seen.fields.map(({ name }) => name).sort()], ["valid", applicantAt.id, ["item", "outcome"]]);
  assert.equal((await clerk.send("POST", "/api/credential-checks", { code })).type, "show-code-used");
  const followed = await person.ask<Showing>("GET", `/api/my/showings/${showing.id}`);
  assert.deepEqual([followed.state, followed.checkedByNode, followed.checkedBy?.split(":")[0]], ["checked", decidedAt.id, decidedAt.id]);

  const file = await person.ask<object>("POST", `${path}/file`, { fields: ["outcome"], purpose: "result-proof" });
  const office = decidedAt.as(officer);
  assert.deepEqual((await office.ask<{ items: { id: string }[] }>("GET", `/api/credentials?ref=${caseNo}`)).items.map(({ id }) => id), [result.id]);
  await office.ask("POST", `/api/credentials/${result.id}/status`, { status: "suspended", reason: "在核对" });
  const list = await decidedAt.as().send("GET", "/credential-status/1");
  assert.deepEqual([list.status, list.text.split(".").length], [200, 3]);
  return { file };
}
