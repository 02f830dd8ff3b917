import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { RadioGroup, TextField } from "../../ui/fields.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { AttributeTag } from "./AttributeTag.tsx";
import { catalogueTexts } from "./i18n.ts";
import { resourcesQuery, type Resource } from "./queries.ts";

type Side = "all" | "own" | "peer";
const sides: readonly Side[] = ["all", "own", "peer"];

/** /catalogue: one box, both provinces; what may not be shared is listed too. */
export function Component(): ReactNode {
  const t = useTexts(catalogueTexts);
  const [params, setParams] = useSearchParams();
  const q = params.get("q") ?? "";
  const side = sides.find((one) => one === params.get("side")) ?? "all";
  const query = useQuery(resourcesQuery(side, useDeferredValue(q.trim())));
  function set(name: string, value: string): void {
    const next = new URLSearchParams(params);
    if (value === "" || value === "all") next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  }
  return (
    <>
      <PageHead title={t("list.title")}><p className="muted">{t("list.lead")}</p></PageHead>
      <div className="stack">
        <div className="filter-row">
          <TextField label={t("list.search")} hint={t("list.searchHint")} type="search" value={q} onChange={(event) => set("q", event.target.value)} />
          <RadioGroup<Side> inline label={t("list.side")} value={side} onChange={(value) => set("side", value)} choices={sides.map((value) => ({ value, label: t(`list.${value}`) }))} />
        </div>
        <QueryView query={query}>
          {(resources) => resources.length > 0 ? <List resources={resources} /> : q.trim() === ""
            ? <Empty title={t("list.empty")}><p>{t("list.emptyPeer")}</p></Empty>
            : <Empty title={t("list.noneFor", { q })}><Button small onClick={() => set("q", "")}>{t("list.clear")}</Button></Empty>}
        </QueryView>
      </div>
    </>
  );
}

function List({ resources }: { resources: readonly Resource[] }): ReactNode {
  const t = useTexts(catalogueTexts);
  const words = useDataWords();
  const format = useFormat();
  const office = useOffices();
  const { language } = useLanguage();
  return (
    <>
      <p className="muted small" role="status">{t("list.found", { n: resources.length })}</p>
      <DataTable
        caption={t("list.title")}
        hideCaption
        rows={resources}
        rowKey={(one) => one.id}
        columns={[
          { key: "title", title: t("list.resource"), render: (one) => (
            <span className="stack-tight">
              <span className="row-tight"><Link className="strong" to={`/catalogue/${one.id}`}>{language === "zh" ? one.titleZh : one.titleEn}</Link>{one.illustrative ? <Mark kind="illustrative" silent /> : null}</span>
              <span className="small muted">{one.state === "draft" ? t("list.draft") : t("list.fields", { n: one.fields.length })}</span>
            </span>
          ) },
          { key: "provider", title: t("list.provider"), render: (one) => <OfficeName office={office(one.provider)} /> },
          { key: "attribute", title: t("list.attribute"), render: (one) => <AttributeTag attribute={one.shareAttribute} /> },
          { key: "state", title: t("list.state"), render: (one) => one.shareAttribute === "prohibited" ? "—" : (
            <span className="stack-tight"><span>{words.cycle(one.updateCycle)} · {one.recordCount === 0 ? t("list.noRecords") : t("list.records", { n: format.number(one.recordCount) })}</span>{one.importedAt ? <span className="small muted">{t("list.updated", { date: format.day(one.importedAt) })}</span> : null}</span>
          ) },
        ]}
      />
    </>
  );
}
