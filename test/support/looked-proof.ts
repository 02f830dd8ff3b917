import type { LookedLine } from "../../src/kernel/ledger/index.ts";
import type { Database } from "../../src/storage/database.ts";
import { createBrowser } from "./cookie-browser.ts";
import type { NodeFolder } from "./two-nodes.ts";

/**
 * The receipts' numbers of all that happened to anybody, from the books of the domains that did it: crossings that brought an answer,
 * links of custody, consents, credentials. The ledger itself is not asked. Sorted; one that stood twice would be there twice.
 */
async function recordedOn(db: Database): Promise<string[]> {
  const crossings = await db.selectFrom("crossing").select("crossing_id").where("outcome", "in", ["delivered", "notFound", "notReceived"]).execute();
  const links = await db.selectFrom("matter_link").select("ref").execute();
  const consents = await db.selectFrom("consent").select(["consent_id", "subject_salt"]).execute();
  // Only the issuer gives a credential its place; the copy that its holder keeps is no act.
  const credentials = await db.selectFrom("credential").select(["credential_id", "status"]).where("list", "is not", null).execute();
  const shown = await db.selectFrom("credential_showing").select("showing_id").where((where) => where.or([where("checked_at", "is not", null), where("medium", "=", "file")])).execute();
  return [
    ...credentials.flatMap((row) => (row.status === "valid" ? [row.credential_id] : [row.credential_id, row.credential_id])),
    ...shown.map((row) => row.showing_id),
    ...crossings.map((row) => row.crossing_id),
    ...links.map((row) => row.ref),
    // A peer's consent, which came with its call, is no act recorded here: it has no salt of ours.
    ...consents.filter((row) => row.subject_salt !== null).map((row) => row.consent_id),
  ].sort();
}

export async function recordedOnBoth({ sc, cq }: { sc: Database; cq: Database }): Promise<{ sc: string[]; cq: string[] }> {
  return { sc: await recordedOn(sc), cq: await recordedOn(cq) };
}

/** A person of the demo who has signed in at a node for themselves, as their browser does it. */
export async function signedIn(node: NodeFolder, account: string) {
  const browser = createBrowser();
  const begun = await browser.follow(`${node.url}/api/session/start?returnTo=/my/looked`, { headers: { accept: "text/html" } });
  const uid = new URL(begun.url).pathname.split("/").at(-1) ?? "";
  const chosen = await browser.visit(`${node.url}/api/sign-in/${uid}`, { method: "POST", headers: { "content-type": "application/json", origin: node.url }, body: JSON.stringify({ person: account }) });
  await browser.follow(((await chosen.json()) as { redirectTo: string }).redirectTo, { headers: { accept: "text/html" } });

  async function get(path: string): Promise<{ status: number; text: string }> {
    const answer = await browser.visit(node.url + path);
    return { status: answer.status, text: await answer.text() };
  }
  return {
    get,
    /** All lines about the person, page by page. */
    async everyLine(limit: number): Promise<LookedLine[]> {
      const lines: LookedLine[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page = JSON.parse((await get(`/api/my/looked?limit=${limit}${cursor === "" ? "" : `&cursor=${cursor}`}`)).text) as { lines: LookedLine[]; next: string | null };
        lines.push(...page.lines);
        cursor = page.next;
      }
      return lines;
    },
  };
}
