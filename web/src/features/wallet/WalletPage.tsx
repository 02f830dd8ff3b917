import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { OfficeName, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { Gate } from "./Gate.tsx";
import { walletTexts } from "./i18n.ts";
import { walletQuery, type WalletCredential } from "./queries.ts";
import { StandingTag } from "./StandingTag.tsx";
import "./wallet.css";
import { identityKind, useCredentialWords } from "./words.ts";

/** /my/credentials: what the person can show. */
export function Component(): ReactNode {
  return <div className="wrap"><Gate><Mine /></Gate></div>;
}

function Mine(): ReactNode {
  const t = useTexts(walletTexts);
  const door = useDoor();
  const side = useSideName();
  const query = useQuery(walletQuery);
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ to: "/my", label: t("my") }]}>
        <p className="lead">{t("lead")}</p>
        <p className="row"><Link to="/my/mandates/new">{t("mandate")}</Link><Link to="/my/looked">{t("looked")}</Link></p>
      </PageHead>
      <QueryView query={query}>{(items) => <List items={items} />}</QueryView>
      {door.peer ? <p className="small muted prose wallet-elsewhere">{t("otherSide", { side: side(door.peer.id) })}</p> : null}
    </>
  );
}

function List({ items }: { items: readonly WalletCredential[] }): ReactNode {
  const t = useTexts(walletTexts);
  const hasIdentity = items.some(({ vct, standing }) => vct === identityKind && (standing === "valid" || standing === "suspended"));
  return (
    <div className="stack">
      {hasIdentity ? null : <GetIdentity />}
      {items.length === 0 ? (
        <Empty title={t("empty")}><p>{t("emptyWhy")}</p><ButtonLink small to="/items">{t("find")}</ButtonLink></Empty>
      ) : <ul className="stack">{items.map((one) => <li key={one.id}><Card one={one} /></li>)}</ul>}
    </div>
  );
}

function GetIdentity(): ReactNode {
  const t = useTexts(walletTexts);
  const queries = useQueryClient();
  const issue = useMutation({
    mutationFn: () => answer(api.POST("/api/my/credentials", { body: { type: "identity" } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: walletQuery.queryKey }),
  });
  return (
    <section className="card stack-sm" aria-labelledby="get-identity">
      <h2 id="get-identity">{t("identity.title")}</h2>
      <p>{t("identity.why")}</p>
      {issue.isError ? <ErrorAlert error={issue.error} /> : null}
      <p><Button look="primary" block busy={issue.isPending} onClick={() => issue.mutate()}>{t(issue.isPending ? "identity.doing" : "identity.go")}</Button></p>
    </section>
  );
}

function Card({ one }: { one: WalletCredential }): ReactNode {
  const t = useTexts(walletTexts);
  const words = useCredentialWords();
  const format = useFormat();
  const office = useOffices();
  const summary = ["item", "caseNo", "name", "principal", "agent"].flatMap((name) => one.fields.filter((field) => field.name === name)).slice(0, 2);
  return (
    <article className={`card card-edge card-edge-${one.issuer} stack-sm`} aria-labelledby={`credential-${one.id}`}>
      <div className="row between"><h2 id={`credential-${one.id}`}><Link to={`/my/credentials/${one.id}`}>{words.kind(one.vct)}</Link></h2><StandingTag standing={one.standing} /></div>
      <p className="strong">{format.list(summary.map(({ name, value }) => words.value(one.vct, name, value)))} {one.illustrative ? <Mark kind="illustrative" silent /> : null}</p>
      <p className="muted"><Rich text={t("issuedBy", { at: format.day(one.issuedAt, { year: true }) })} parts={{ office: <OfficeName office={office(one.party)} /> }} /></p>
      <p className="small muted">{one.validUntil === null ? t("noEnd") : t("until", { at: format.day(one.validUntil, { year: true }) })}{one.mine === "principal" ? ` · ${t("given")}` : ""}</p>
      <p className="row"><ButtonLink small look={one.canShow ? "primary" : "secondary"} to={`/my/credentials/${one.id}`}>{t(one.canShow ? "open" : "openOnly")}</ButtonLink></p>
    </article>
  );
}
