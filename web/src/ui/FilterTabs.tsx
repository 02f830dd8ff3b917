import type { ReactNode } from "react";
import { Link } from "react-router";

export interface FilterTab {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Filters with their counts, kept in the address. An empty one stays, so that nobody wonders where it went. */
export function FilterTabs({ label, tabs, active, name = "show", first = "all" }: { label: string; tabs: readonly FilterTab[]; active: string; name?: string; first?: string }): ReactNode {
  return (
    <nav className="tabs no-print" aria-label={label}>
      <ul>
        {tabs.map(({ key, label: words, count }) => (
          <li key={key}>
            <Link to={{ search: key === first ? "" : `?${name}=${key}` }} replace aria-current={key === active ? "true" : undefined}>{words} <span className="tabs-count">{count}</span></Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
