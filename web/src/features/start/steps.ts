import type { startTexts } from "./i18n.ts";

export type StepId = keyof typeof startTexts.zh.step;

/** done: this node knows · open: can be done now · later: something before it is missing · unseen: only signed-in people see it */
export type StepState = "done" | "open" | "later" | "unseen";

export interface Step {
  readonly id: StepId;
  /** Node where it is done; null: either. */
  readonly node: "sc" | "cq" | null;
  readonly path: string;
}

/** The journey of the demonstration, in order. */
export const steps: readonly Step[] = [
  { id: "connected", node: null, path: "/ops" },
  { id: "proposed", node: "sc", path: "/agreements/M0" },
  { id: "signed", node: "cq", path: "/agreements/M0" },
  { id: "published", node: "cq", path: "/catalogue/cq:household-register" },
  { id: "requested", node: "sc", path: "/catalogue/cq:household-register" },
  { id: "granted", node: "cq", path: "/requests" },
  { id: "received", node: "sc", path: "/desk/intake" },
  { id: "decided", node: "cq", path: "/desk/queue" },
  { id: "followed", node: null, path: "/status" },
];

/** What may be seen without signing in. */
export interface Seen {
  readonly connected: boolean;
  readonly agreement: "listed" | "draft" | "proposed" | "active" | undefined;
  readonly published: boolean;
}

/** Only what this node shows to everybody counts; the rest isn't guessed. */
export function stateOf(id: StepId, { connected, agreement, published }: Seen): StepState {
  const active = agreement === "active";
  switch (id) {
    case "connected": return connected ? "done" : "open";
    case "proposed": return active || agreement === "proposed" ? "done" : connected ? "open" : "later";
    case "signed": return active ? "done" : agreement === "proposed" ? "open" : "later";
    case "published": return published ? "done" : "open";
    case "requested": return active && published ? "unseen" : "later";
    case "granted": return active && published ? "unseen" : "later";
    case "received": return active && published ? "unseen" : "later";
    case "decided": return active && published ? "unseen" : "later";
    case "followed": return "open";
  }
}
