/** How far one stream of events has come, seen from one of its ends. */
export interface Place {
  /** Number of the newest event; 0 before the first. */
  readonly sequence: number;
  /** Digest of that event; null before the first, or where it is not kept any more. */
  readonly digest: string | null;
}

/** What a sender knows of its own stream. */
export interface Outgoing {
  /** The newest event that has got a number. */
  readonly sent: Place;
  /** The last event known to be acknowledged; 0 before the first. */
  readonly acknowledged: number;
  /** The oldest event that can still be sent again; one above `sent` when there is none. */
  readonly oldestKept: number;
}

export type OutgoingVerdict =
  | { readonly kind: "even" }
  /** The receiver has more than we knew: an acknowledgement was lost. */
  | { readonly kind: "acknowledge"; readonly upTo: number }
  /** The receiver has lost what it had acknowledged, and we still have it. */
  | { readonly kind: "resend"; readonly from: number; readonly to: number }
  /** The receiver has lost what we have deleted. */
  | { readonly kind: "beyond-retention" }
  /** The receiver holds events of ours that we don't know: this database is older than what was sent from it. */
  | { readonly kind: "rolled-back" };

/**
 * What a sender does once the receiver has said how far it is.
 * @param theirs    the newest event that the receiver has of us
 * @param digestAt  digest of our own event with that number; undefined when we keep none
 */
export function judgeOutgoing({ sent, acknowledged, oldestKept }: Outgoing, theirs: Place, digestAt: (sequence: number) => string | undefined): OutgoingVerdict {
  if (theirs.sequence > sent.sequence) return { kind: "rolled-back" };
  const own = theirs.sequence === 0 ? undefined : digestAt(theirs.sequence);
  if (own !== undefined && theirs.digest !== null && own !== theirs.digest) return { kind: "rolled-back" };
  if (theirs.sequence > acknowledged) return { kind: "acknowledge", upTo: theirs.sequence };
  if (theirs.sequence === acknowledged) return { kind: "even" };
  if (theirs.sequence + 1 < oldestKept) return { kind: "beyond-retention" };
  return { kind: "resend", from: theirs.sequence + 1, to: acknowledged };
}

/**
 * What a receiver finds once the sender has said how far it is.
 * @param own  the newest event that we have of the sender, as it was before we asked
 */
export function judgeIncoming(own: Place, { sent, oldestKept }: Pick<Outgoing, "sent" | "oldestKept">): "even" | "rolled-back" | "beyond-retention" {
  if (own.sequence > sent.sequence) return "rolled-back";
  if (own.sequence === sent.sequence && own.digest !== null && sent.digest !== null && own.digest !== sent.digest) return "rolled-back";
  return own.sequence + 1 < oldestKept ? "beyond-retention" : "even";
}
