import type { ComponentType } from "react";

export interface PublicPage {
  readonly path: string;
  readonly load: () => Promise<{ Component: ComponentType }>;
}

/** Pages anybody may open. Addresses are nouns, stable and shareable; filters live in the query string. */
export const publicPages: readonly PublicPage[] = [
  { path: "/status", load: () => import("../features/cases/StatusPage.tsx") },
  { path: "/cases/:no", load: () => import("../features/cases/CasePage.tsx") },
];
