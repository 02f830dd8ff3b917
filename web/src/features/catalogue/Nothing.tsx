import type { ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Empty } from "../../ui/states.tsx";
import { useFilterWords } from "./filter-words.ts";
import { listTexts } from "./i18n-list.ts";
import { filterNames, type Asked, type Facet, type FilterName } from "./queries.ts";

/** Why there is nothing: no entry has the words, or a filter excludes all; then which one, and how many would be left without it. */
export function Nothing({ asked, facets, change, clear }: { asked: Asked; facets: readonly Facet[]; change(name: FilterName | "q", value: string | undefined): void; clear(): void }): ReactNode {
  const t = useTexts(listTexts);
  const format = useFormat();
  const words = useFilterWords();
  const set = filterNames.filter((name) => asked.filters[name] !== undefined);
  if (set.length === 0) {
    if (asked.q === "") return <Empty title={t("empty")}><p>{t("emptyHint")}</p></Empty>;
    return <Empty title={t("noneFor", { q: asked.q })}><p>{t("noneForHint")}</p><p><Button small onClick={() => change("q", undefined)}>{t("clearWords")}</Button></p></Empty>;
  }
  const helps = set.flatMap((name) => {
    const n = facets.find(({ filter }) => filter === name)?.total ?? 0;
    return n > 0 ? [{ name, n }] : [];
  });
  return (
    <Empty title={asked.q === "" || helps.length === 0 ? t("noneByFilterOnly") : t("noneByFilter", { q: asked.q })}>
      <ul className="stack-sm">
        {helps.map(({ name, n }) => (
          <li key={name}><Button small onClick={() => change(name, undefined)}>{t("remove", { filter: t(`filter.${name}`), value: words(name, asked.filters[name]!) })}</Button> <span>{t("without", { filter: t(`filter.${name}`), n: format.number(n) })}</span></li>
        ))}
      </ul>
      {helps.length === 0 ? <p>{t("together")}</p> : null}
      <p className="row"><Button small onClick={clear}>{t("clearAll")}</Button>{asked.q === "" ? null : <Button small onClick={() => change("q", undefined)}>{t("clearWords")}</Button>}</p>
    </Empty>
  );
}
