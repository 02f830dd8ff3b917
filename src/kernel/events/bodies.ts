import { aboutOf, type ClosedColumn } from "../../storage/closed-columns.ts";
import type { Reader } from "../../storage/database.ts";
import { vaultOf } from "../../storage/vault.ts";

export const outgoingBody: ClosedColumn = { table: "event_outbox", column: "body", key: ["event_id"] };
export const incomingBody: ClosedColumn = { table: "event_inbox", column: "body", key: ["event_id"] };

/** What nodes tell each other, closed in the database: it names people. */
export const eventColumns: readonly ClosedColumn[] = [outgoingBody, incomingBody];

export function closeBody(reader: Reader, column: ClosedColumn, eventId: string, body: string): string {
  return vaultOf(reader).close(body, aboutOf(column, eventId));
}

export function openBody(reader: Reader, column: ClosedColumn, eventId: string, closed: string): string {
  return vaultOf(reader).open(closed, aboutOf(column, eventId));
}

/** About how many bytes a closed body has once it is open. @param closedBytes  as it is kept */
export function openedBytes(closedBytes: number): number {
  return Math.max(0, Math.floor((closedBytes * 3) / 4) - 28);
}
