import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { grantsQuery, type Grant } from "../../api/requests.ts";
import { usePerson } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { FilterTabs } from "../../ui/FilterTabs.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { GrantTag } from "./GrantTag.tsx";
import { lastDayOf } from "./last-day.ts";
import { requestTexts } from "./i18n.ts";
import { ResourceTitle } from "./ResourceTitle.tsx";

const kinds = ["all", "held", "given"] as const;
type Kind = (typeof kinds)[number];

/** /grants: what my office may use, and what it lets others use. */
export function Component(): ReactNode {
  const t = useTexts(requestTexts);
  const query = useQuery(grantsQuery);
  return (
    <>
      <PageHead title={t("grants.title")}><p className="muted">{t("grants.lead")}</p></PageHead>
      <QueryView query={query}>{(grants) => (grants.length === 0 ? <Empty title={t("grants.empty")}><p>{t("grants.emptyHint")}</p></Empty> : <List grants={grants} />)}</QueryView>
    </>
  );
}

function List({ grants }: { grants: readonly Grant[] }): ReactNode {
  const t = useTexts(requestTexts);
  const words = useDataWords();
  const format = useFormat();
  const office = useOffices();
  const person = usePerson();
  const [params] = useSearchParams();
  const fits: Readonly<Record<Kind, (one: Grant) => boolean>> = {
    all: () => true,
    held: (one) => one.requestingParty === person?.party,
    given: (one) => one.providingParty === person?.party,
  };
  const kind = kinds.find((one) => one === params.get("show")) ?? "all";
  const shown = grants.filter(fits[kind]);
  return (
    <div className="stack">
      <FilterTabs label={t("grants.title")} active={kind} tabs={kinds.map((key) => ({ key, label: t(`grants.show.${key}`), count: grants.filter(fits[key]).length }))} />
      {shown.length === 0 ? <Empty title={t("grants.none")} /> : (
        <DataTable
          caption={t("grants.title")}
          hideCaption
          rows={shown}
          rowKey={(one) => one.id}
          columns={[
            { key: "state", title: t("grants.state"), render: (one) => <GrantTag state={one.state} /> },
            { key: "resource", title: t("grants.resource"), render: (one) => <span className="stack-tight"><Link className="strong" to={`/grants/${one.id}`}><ResourceTitle id={one.resource} /></Link><span className="mono small muted">{one.number}</span></span> },
            { key: "holder", title: t("grants.holder"), render: (one) => <OfficeName office={office(one.requestingParty)} /> },
            { key: "giver", title: t("grants.giver"), render: (one) => <OfficeName office={office(one.providingParty)} /> },
            { key: "purpose", title: t("grants.purpose"), render: (one) => words.purpose(one.purpose) },
            { key: "until", title: t("grants.until"), render: (one) => format.day(lastDayOf(one.validUntil), { year: true }) },
          ]}
        />
      )}
    </div>
  );
}
