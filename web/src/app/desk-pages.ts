import type { ComponentType } from "react";
import type { BadgeKind } from "../api/badges.ts";
import type { Role } from "../api/session.ts";
import type { deskTexts } from "./desk-i18n.ts";

type Labels = typeof deskTexts.zh;

/**
 * One page of a desk. The menu at the left and the role check are made from this list, so a new page is one entry here
 * and its words in desk-i18n.ts.
 */
export interface DeskPage {
  /** Its address: `/desk/queue`, `/catalogue/:id`. Nouns, stable, shareable. */
  readonly path: string;
  readonly roles: readonly Role[];
  /** Visitors may read it too, at the front door; whoever is signed in sees it within the desk. */
  readonly open?: true;
  /** Where it stands in the menu; a page without is reached from another page. A badge counts what this person must act on. */
  readonly menu?: { readonly group: keyof Labels["group"]; readonly label: keyof Labels["page"]; readonly badge?: BadgeKind };
  /** The page's own chunk; a module that exports `Component`. */
  readonly load: () => Promise<{ Component: ComponentType }>;
}

const everyRole = ["clerk", "case-officer", "supervisor", "data-steward", "share-officer", "agreement-officer", "auditor", "operator"] as const;
/** Everybody who acts in an office; auditors and operators have no tasks. */
const actingRoles = ["clerk", "case-officer", "supervisor", "data-steward", "share-officer", "agreement-officer"] as const;
const dataRoles = ["data-steward", "share-officer", "auditor"] as const;

/** In the order of the menu: the first page of one's own is where the desk opens. */
export const deskPages: readonly DeskPage[] = [
  { path: "/desk/intake", roles: ["clerk"], menu: { group: "counter", label: "intake" }, load: () => import("../features/counter/IntakePage.tsx") },
  { path: "/desk/intake/:no", roles: ["clerk"], load: () => import("../features/counter/CounterCasePage.tsx") },
  { path: "/desk/intake/:no/receipt", roles: ["clerk"], load: () => import("../features/counter/ReceiptPage.tsx") },
  { path: "/desk/counter", roles: ["clerk"], menu: { group: "counter", label: "counter", badge: "counter" }, load: () => import("../features/counter/CounterListPage.tsx") },
  { path: "/desk/checks", roles: ["clerk"], menu: { group: "counter", label: "checks" }, load: () => import("../features/wallet/DeskCheckPage.tsx") },
  { path: "/desk/queue", roles: ["case-officer"], menu: { group: "cases", label: "queue", badge: "queue" }, load: () => import("../features/desk/QueuePage.tsx") },
  { path: "/desk/cases/:no", roles: ["case-officer"], load: () => import("../features/desk/DeskCasePage.tsx") },
  { path: "/desk/credentials", roles: ["case-officer", "supervisor"], menu: { group: "cases", label: "credentials" }, load: () => import("../features/wallet/IssuedPage.tsx") },
  { path: "/desk/tasks", roles: actingRoles, menu: { group: "cases", label: "tasks", badge: "tasks" }, load: () => import("../features/tasks/TasksPage.tsx") },
  { path: "/desk/objections", roles: ["data-steward", "supervisor"], menu: { group: "cases", label: "objections" }, load: () => import("../features/objections/DeskObjectionsPage.tsx") },
  { path: "/desk/withdrawn-consents", roles: ["clerk", "case-officer", "data-steward"], menu: { group: "cases", label: "withdrawn" }, load: () => import("../features/withdrawn/WithdrawnPage.tsx") },
  { path: "/requests", roles: dataRoles, menu: { group: "data", label: "requests", badge: "requests" }, load: () => import("../features/requests/RequestListPage.tsx") },
  { path: "/requests/new", roles: ["data-steward"], load: () => import("../features/requests/NewRequestPage.tsx") },
  { path: "/requests/:id", roles: dataRoles, load: () => import("../features/requests/RequestPage.tsx") },
  { path: "/grants", roles: [...dataRoles, "clerk"], menu: { group: "data", label: "grants" }, load: () => import("../features/requests/GrantListPage.tsx") },
  { path: "/grants/:id", roles: [...dataRoles, "clerk"], load: () => import("../features/requests/GrantPage.tsx") },
  { path: "/catalogue", roles: everyRole, open: true, menu: { group: "data", label: "catalogue" }, load: () => import("../features/catalogue/CataloguePage.tsx") },
  { path: "/catalogue/:id", roles: everyRole, open: true, load: () => import("../features/catalogue/EntryPage.tsx") },
  { path: "/catalogue/portal-lists", roles: ["data-steward"], load: () => import("../features/catalogue/PortalListPage.tsx") },
  { path: "/catalogue/:id/import", roles: ["data-steward"], load: () => import("../features/catalogue/ImportPage.tsx") },
  { path: "/crossings", roles: dataRoles, menu: { group: "data", label: "crossings" }, load: () => import("../features/audit/CrossingsPage.tsx") },
  { path: "/desk/programs", roles: ["data-steward"], menu: { group: "data", label: "programs" }, load: () => import("../features/programs/ProgramsPage.tsx") },
  { path: "/ops", roles: ["operator", "auditor"], menu: { group: "node", label: "ops" }, load: () => import("../features/operations/OperationsPage.tsx") },
  { path: "/ops/queues", roles: ["operator", "auditor"], menu: { group: "node", label: "queues" }, load: () => import("../features/operations/QueuesPage.tsx") },
  { path: "/ledger", roles: ["auditor", "operator"], open: true, menu: { group: "node", label: "ledger" }, load: () => import("../features/ledger/LedgerPage.tsx") },
  { path: "/ledger/lines/:number", roles: ["auditor", "operator"], open: true, load: () => import("../features/ledger/LinePage.tsx") },
  { path: "/ledger/:ref", roles: ["auditor", "operator"], open: true, load: () => import("../features/ledger/StoryPage.tsx") },
  { path: "/ledger/entries", roles: ["auditor", "operator"], load: () => import("../features/ledger/EntriesPage.tsx") },
];
