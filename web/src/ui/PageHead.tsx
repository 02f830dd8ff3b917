import type { ReactNode } from "react";
import { Link } from "react-router";
import { usePageTitle } from "./use-page-title.ts";

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

/** The one h1 of a page, the tab's title, and the way back. */
export function PageHead({ title, crumbs = [], children, titleLang }: { title: string; crumbs?: readonly Crumb[]; children?: ReactNode; titleLang?: string }): ReactNode {
  usePageTitle(title);
  return (
    <div className="page-head">
      {crumbs.length > 0 ? (
        <nav className="crumbs" aria-label={crumbs.map((crumb) => crumb.label).join(" › ")}>
          <ol>{crumbs.map((crumb) => <li key={crumb.to}><Link to={crumb.to}>{crumb.label}</Link></li>)}</ol>
        </nav>
      ) : null}
      <h1 lang={titleLang}>{title}</h1>
      {children}
    </div>
  );
}
