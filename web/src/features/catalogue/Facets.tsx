import { useEffect, useState, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { SelectField } from "../../ui/fields.tsx";
import { useFilterWords } from "./filter-words.ts";
import { listTexts } from "./i18n-list.ts";
import type { Asked, Facet, FilterName } from "./queries.ts";

/** Few values are links with their counts, many a list to choose from. */
const asLinks: readonly FilterName[] = ["side", "attribute", "kind", "opening"];
const asSelect: readonly FilterName[] = ["theme", "provider", "cycle", "portal"];

/** All filters with exact counts: how many entries each value would leave. Folded away on a phone. */
export function Facets({ facets, asked, change }: { facets: readonly Facet[]; asked: Asked; change(name: FilterName, value: string | undefined): void }): ReactNode {
  const t = useTexts(listTexts);
  const isWide = useIsWide();
  const [open, setOpen] = useState(false);
  const of = (name: FilterName) => facets.find(({ filter }) => filter === name);
  return (
    <details open={isWide || open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("filters")}</summary>
      <div className="catalogue-filters">
        {asLinks.map((name) => <FacetLinks key={name} name={name} facet={of(name)} active={asked.filters[name]} />)}
        {asSelect.map((name) => <FacetSelect key={name} name={name} facet={of(name)} active={asked.filters[name]} change={change} />)}
      </div>
    </details>
  );
}

function FacetLinks({ name, facet, active }: { name: FilterName; facet: Facet | undefined; active: string | undefined }): ReactNode {
  const t = useTexts(listTexts);
  const format = useFormat();
  const words = useFilterWords();
  const [search] = useSearchParams();
  const to = (value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    return { search: next.toString() };
  };
  return (
    <nav className="catalogue-facet" aria-label={t(`filter.${name}`)}>
      <p className="field-label">{t(`filter.${name}`)}</p>
      <ul>
        <li><Link to={to(undefined)} replace aria-current={active === undefined ? "true" : undefined}><span>{t("anyValue")}</span><span>{format.number(facet?.total ?? 0)}</span></Link></li>
        {facet?.values.map(({ value, label, count }) => (
          <li key={value}><Link to={to(value)} replace aria-current={active === value ? "true" : undefined}><span>{words(name, value, label)}</span><span>{format.number(count)}</span></Link></li>
        ))}
      </ul>
    </nav>
  );
}

function FacetSelect({ name, facet, active, change }: { name: FilterName; facet: Facet | undefined; active: string | undefined; change(name: FilterName, value: string | undefined): void }): ReactNode {
  const t = useTexts(listTexts);
  const format = useFormat();
  const words = useFilterWords();
  const values = facet?.values ?? [];
  const isListed = active === undefined || values.some(({ value }) => value === active);
  return (
    <SelectField label={t(`filter.${name}`)} value={active ?? ""} onChange={(event) => change(name, event.target.value === "" ? undefined : event.target.value)}>
      <option value="">{t("option", { value: t("anyValue"), n: format.number(facet?.total ?? 0) })}</option>
      {isListed ? null : <option value={active}>{t("option", { value: words(name, active), n: 0 })}</option>}
      {values.map(({ value, label, count }) => <option key={value} value={value}>{t("option", { value: words(name, value, label), n: format.number(count) })}</option>)}
    </SelectField>
  );
}

/** Where there is room beside the list, filters are always open. */
function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => window.matchMedia("(min-width: 901px)").matches);
  useEffect(() => {
    const media = window.matchMedia("(min-width: 901px)");
    const listen = () => setWide(media.matches);
    media.addEventListener("change", listen);
    return () => media.removeEventListener("change", listen);
  }, []);
  return isWide;
}
