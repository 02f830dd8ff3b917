import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { requestsQuery, type AccessRequest } from "../../api/requests.ts";
import { usePerson } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { FilterTabs } from "../../ui/FilterTabs.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { requestTexts } from "./i18n.ts";
import { RequestTag } from "./RequestTag.tsx";
import { ResourceTitle } from "./ResourceTitle.tsx";
import { offerWaits } from "./standing-terms.ts";

const kinds = ["all", "mine", "waiting", "granted", "rejected", "ended"] as const;
type Kind = (typeof kinds)[number];

/** /requests: what my office asked for and was asked for, and whose turn it is. */
export function Component(): ReactNode {
  const t = useTexts(requestTexts);
  const query = useQuery(requestsQuery);
  return (
    <>
      <PageHead title={t("list.title")}><p className="muted">{t("list.lead")}</p></PageHead>
      <QueryView query={query}>{(requests) => (requests.length === 0 ? <Empty title={t("list.empty")}><p>{t("list.emptyMade")}</p><ButtonLink small to="/catalogue">{t("list.toCatalogue")}</ButtonLink></Empty> : <List requests={requests} />)}</QueryView>
    </>
  );
}

function List({ requests }: { requests: readonly AccessRequest[] }): ReactNode {
  const t = useTexts(requestTexts);
  const format = useFormat();
  const office = useOffices();
  const person = usePerson();
  const [params] = useSearchParams();
  const fits: Readonly<Record<Kind, (one: AccessRequest) => boolean>> = {
    all: () => true,
    mine: (one) => one.state === "submitted" && turnOf(one) === person?.party,
    waiting: (one) => one.state === "submitted" && turnOf(one) !== person?.party,
    granted: (one) => one.state === "granted",
    rejected: (one) => one.state === "rejected",
    ended: (one) => one.state === "ended",
  };
  const kind = kinds.find((one) => one === params.get("show")) ?? "all";
  const shown = requests.filter(fits[kind]);
  return (
    <div className="stack">
      <FilterTabs label={t("list.title")} active={kind} tabs={kinds.map((key) => ({ key, label: t(`list.show.${key}`), count: requests.filter(fits[key]).length }))} />
      {shown.length === 0 ? <Empty title={t("list.none")} /> : (
        <DataTable
          caption={t("list.title")}
          hideCaption
          rows={shown}
          rowKey={(one) => one.id}
          columns={[
            { key: "clock", title: t("list.clock"), render: (one) => <RequestTag request={one} /> },
            { key: "resource", title: t("list.resource"), render: (one) => <span className="stack-tight"><Link className="strong" to={`/requests/${one.id}`}><ResourceTitle id={one.resource} /></Link><span className="mono small muted">{one.number}</span></span> },
            { key: "from", title: t("list.from"), render: (one) => <OfficeName office={office(one.requestingParty)} /> },
            { key: "to", title: t("list.to"), render: (one) => <OfficeName office={office(one.providingParty)} /> },
            { key: "turn", title: t("list.turn"), render: turn },
            { key: "at", title: t("list.submitted"), render: (one) => format.stamp(one.submittedAt) },
          ]}
        />
      )}
    </div>
  );

  function turn(one: AccessRequest): ReactNode {
    const { state, negotiation, decision } = one;
    if (negotiation?.owes?.kind === "node") return t("list.turnNode");
    if (state === "submitted") return <OfficeName office={office(turnOf(one))} />;
    return <span className="row-tight muted">{t("list.turnNobody")}{state === "granted" && decision?.automatic ? <span className="mark">{t("list.automatic")}</span> : null}</span>;
  }
}

/** The office that a waiting request waits for. */
function turnOf(request: AccessRequest): string {
  return offerWaits(request) ? request.requestingParty : request.providingParty;
}
