import type { ComponentType } from "react";
import type { Role } from "../api/session.ts";
import type { deskTexts } from "./desk-i18n.ts";

type Labels = typeof deskTexts.zh;

/**
 * One page of a desk. The menu at the left and the role check are made from this list, so a new page is one entry here
 * and its words in desk-i18n.ts.
 */
export interface DeskPage {
  /** Below /desk, without a leading slash: `queue`, `cases/:no`. */
  readonly path: string;
  readonly roles: readonly Role[];
  /** Where it stands in the menu; a page without is reached from another page. */
  readonly menu?: { readonly group: keyof Labels["group"]; readonly label: keyof Labels["page"] };
  /** The page's own chunk; a module that exports `Component`. */
  readonly load: () => Promise<{ Component: ComponentType }>;
}

export const deskPages: readonly DeskPage[] = [];
