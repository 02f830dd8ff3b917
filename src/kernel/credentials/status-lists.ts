import type { Clock } from "../../platform/clock.ts";
import { credentialNotFound } from "./errors.ts";
import type { Signer } from "../../platform/crypto/signer.ts";
import type { Database } from "../../storage/database.ts";
import { issuerPrefix, readStatusFor, type CredentialReading, type ReadStatus, type SignKeys } from "../../verify/index.ts";
import type { Channel } from "../identity/index.ts";
import { listNotValid, newestList } from "./store.ts";
import { signStatusList } from "./tokens.ts";

/** How long anybody may go by a copy without asking again. */
export const statusTtlSeconds = 60;
/** After this a copy says nothing any more, except what it says was revoked. */
const listValidSeconds = 86_400;

export const statusListPath = "/credential-status";
/** The same for peers, in a signed answer. */
export const peerStatusPath = "/data/credential-status";

interface Kept {
  readonly token: string;
  readonly at: number;
}

/** Status lists: our own, signed anew at most once a minute and at once after a change; a peer's, asked for at most once a minute. */
export function createStatusLists({ db, clock, self, url, signer, signKeys, channel, peerUrl }: {
  db: Database;
  clock: Clock;
  self: string;
  /** Our own address. */
  url: string;
  signer: Signer;
  signKeys: SignKeys;
  channel: Pick<Channel, "get">;
  /** Address of an active peer. */
  peerUrl: (node: string) => string | undefined;
}) {
  const own = new Map<number, Kept>();
  const peers = new Map<string, Kept>();
  const isFresh = (kept: Kept | undefined) => kept !== undefined && Math.abs(clock.now().getTime() - kept.at) < statusTtlSeconds * 1000;

  /** @throws credentialNotFound (404)  no such list */
  async function ownToken(list: number): Promise<string> {
    const kept = own.get(list);
    if (kept && isFresh(kept)) return kept.token;
    if (list > (await newestList(db))) throw credentialNotFound(`list ${list}`);
    const at = clock.now();
    const other = await listNotValid(db, list);
    const token = await signStatusList(signer, { uri: uriOf(list), issuer: issuerPrefix + self, other, at, ttlSeconds: statusTtlSeconds, validSeconds: listValidSeconds });
    own.set(list, { token, at: at.getTime() });
    return token;
  }

  function uriOf(list: number): string {
    return `${url}${statusListPath}/${list}`;
  }

  /** The list a credential of a peer names, from that peer and nobody else. @returns undefined when it can't be had now */
  async function peerToken(issuer: string, uri: string): Promise<string | undefined> {
    const older = peers.get(uri);
    if (older && isFresh(older)) return older.token;
    const address = peerUrl(issuer);
    const number = address === undefined ? undefined : /^\/credential-status\/([1-9][0-9]{0,6})$/.exec(uri.startsWith(address) ? uri.slice(address.length) : "")?.[1];
    if (number === undefined) return undefined;
    try {
      const { body } = await channel.get(issuer, `${peerStatusPath}/${number}`, { timeoutMs: 5_000 });
      const token = typeof body === "object" && body !== null && "token" in body ? body.token : undefined;
      if (typeof token !== "string") return undefined;
      if (peers.size > 1000) peers.clear();
      peers.set(uri, { token, at: clock.now().getTime() });
      return token;
    } catch {
      // Away for now: an older copy is better than none, and says its time.
      return older?.token;
    }
  }

  return {
    uriOf,
    ownToken,
    /** After a change: what is given out from now on says so. */
    forget: (list: number): void => void own.delete(list),

    /** The list that says how a credential stands. @returns undefined when its issuer can't be asked now */
    tokenFor(reading: Pick<CredentialReading, "issuer" | "place">): Promise<string | undefined> {
      if (reading.place === null) return Promise.resolve(undefined);
      if (reading.issuer !== self) return peerToken(reading.issuer, reading.place.uri);
      const number = /\/credential-status\/([1-9][0-9]{0,6})$/.exec(reading.place.uri)?.[1];
      return number === undefined ? Promise.resolve(undefined) : ownToken(Number(number));
    },

    /** What that list says. @returns undefined when it can't be had or isn't the issuer's */
    async statusOf(reading: Pick<CredentialReading, "issuer" | "place">): Promise<ReadStatus | undefined> {
      const token = await this.tokenFor(reading);
      const read = token === undefined ? undefined : await readStatusFor(reading, token, signKeys);
      return read === undefined || "code" in read ? undefined : read;
    },
  };
}

export type StatusLists = ReturnType<typeof createStatusLists>;
