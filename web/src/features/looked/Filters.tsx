import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { useSideName } from "../../ui/OfficeName.tsx";
import { lookedTexts } from "./i18n.ts";
import { allTime, families, periods, type LookedPage, type Wanted } from "./queries.ts";

interface Tab {
  readonly value: string | undefined;
  readonly label: string;
  readonly count?: number | undefined;
}

/** Three ways to narrow the list; each is kept in the address, beside the others. */
export function Filters({ wanted, nodes, counts }: { wanted: Wanted; nodes: readonly string[]; counts: LookedPage["counts"] | undefined }): ReactNode {
  const t = useTexts(lookedTexts);
  const side = useSideName();
  const all = counts && families.reduce((sum, family) => sum + counts[family], 0);
  // Sichuan stands left, as on a map.
  const ordered = [...nodes].sort((a, b) => (a === "sc" ? -1 : b === "sc" ? 1 : a.localeCompare(b)));
  return (
    <div className="looked-filters no-print">
      <Tabs name="show" label={t("show.label")} active={wanted.family} tabs={[
        { value: undefined, label: t("show.all"), count: all },
        ...families.filter((family) => (family !== "other" && family !== "identity" && family !== "credential") || (counts?.[family] ?? 0) > 0 || family === wanted.family).map((family) => ({ value: family, label: t(`show.${family}`), count: counts?.[family] })),
      ]} />
      <Tabs name="by" label={t("by.label")} active={wanted.by} tabs={[{ value: undefined, label: t("by.all") }, ...ordered.map((node) => ({ value: node, label: t("by.side", { side: side(node) }) }))]} />
      <Tabs name="when" label={t("time.label")} active={wanted.period === allTime ? undefined : wanted.period} tabs={periods.map((period) => ({ value: period === allTime ? undefined : period, label: t(`time.${period}`) }))} />
    </div>
  );
}

function Tabs({ name, label, tabs, active }: { name: string; label: string; tabs: readonly Tab[]; active: string | undefined }): ReactNode {
  const [params] = useSearchParams();
  const format = useFormat();
  function addressOf(value: string | undefined): string {
    const next = new URLSearchParams(params);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    return `?${next.toString()}`;
  }
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ value, label: words, count }) => (
          <li key={words}>
            <Link to={{ search: addressOf(value) }} replace preventScrollReset aria-current={value === active ? "true" : undefined}>
              {words} {count === undefined ? null : <span className="tabs-count">{format.number(count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
