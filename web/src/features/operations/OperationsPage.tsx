import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useDoor } from "../../api/door.ts";
import { usePerson } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Tile } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { SuiteName } from "../../ui/SuiteName.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { Empty, QueryView } from "../../ui/states.tsx";
import { Fingerprint } from "./Fingerprint.tsx";
import { operationsTexts } from "./i18n.ts";
import { KeyList } from "./KeyList.tsx";
import { KeysPanel } from "./KeysPanel.tsx";
import { LedgerPanel } from "./LedgerPanel.tsx";
import { WitnessPanel } from "./WitnessPanel.tsx";
import { Pairing } from "./Pairing.tsx";
import { PeerCard, Refusals } from "./PeerCard.tsx";
import { fetchDescriptor, healthQuery, peersQuery, type PeerList } from "./queries.ts";

/** /ops: node, peers, ledger. No data rights: counts and ids only. */
export function Component(): ReactNode {
  const t = useTexts(operationsTexts);
  const person = usePerson();
  const query = useQuery(peersQuery);
  const isOperator = person?.roles.includes("operator") ?? false;
  return (
    <>
      <PageHead title={t("title")}><p className="muted">{t("lead")}</p></PageHead>
      <QueryView query={query}>
        {(peers) => (
          <div className="two-thirds desk-columns">
            <div className="stack">
              <h2>{t("peers.title")}</h2>
              {peers.items.length === 0 ? <Empty title={t("peers.empty")}><p className="prose">{t("peers.emptyHint")}</p></Empty> : peers.items.map((peer) => <PeerCard key={peer.id} peer={peer} mayAct={isOperator} />)}
              {isOperator ? <Pairing own={peers.self.fingerprint} /> : null}
              {peers.strangers.length > 0 ? <section className="card stack-sm"><Refusals title={t("peers.strangers")} refusals={peers.strangers} /></section> : null}
            </div>
            <div className="stack"><SelfCard peers={peers} /><KeysPanel mayAct={isOperator} /><LedgerPanel /><WitnessPanel mayAct={isOperator} /></div>
          </div>
        )}
      </QueryView>
    </>
  );
}

function SelfCard({ peers }: { peers: PeerList }): ReactNode {
  const t = useTexts(operationsTexts);
  const { node } = useDoor();
  const format = useFormat();
  const health = useQuery(healthQuery).data;
  const download = useMutation({ mutationFn: fetchDescriptor, onSuccess: (file) => saveFile(`${node}-descriptor.json`, file) });
  return (
    <section className="card stack-sm" aria-labelledby="ops-self">
      <h2 id="ops-self" className="row-tight"><Tile node={peers.self.id} />{t("self.title")}</h2>
      <Fingerprint text={peers.self.fingerprint} label={t("self.fingerprint")} />
      <dl className="facts">
        <dt>{t("self.node")}</dt><dd className="mono">{peers.self.id}</dd>
        <dt>{t("self.url")}</dt><dd className="mono">{window.location.origin}</dd>
        <dt>{t("self.keys")}</dt><dd><KeyList keys={peers.self.keys} /></dd>
        <dt>{t("self.accepted")}</dt><dd>{peers.self.acceptedSuites.map((suite, index) => <span key={suite}>{index === 0 ? "" : " · "}<SuiteName suite={suite} /></span>)}</dd>
        <dt>{t("self.calls")}</dt><dd>{health ? t("self.callsNow", { waiting: format.number(health.calls.waiting), peers: format.number(health.calls.peersAtOnce + health.calls.peersWaiting) }) : "…"}</dd>
        <dt>{t("self.turnedAway")}</dt><dd>{health ? format.number(health.calls.turnedAway + health.calls.peersTurnedAway) : "…"}</dd>
        <dt>{t("self.database")}</dt><dd>{health ? t(health.database === "ok" ? "self.databaseOk" : "self.databaseBad") : "…"}</dd>
      </dl>
      <p className="row-tight"><span>{t("self.descriptor")}</span><Button small busy={download.isPending} onClick={() => download.mutate()}>{t("self.download")}</Button></p>
      {download.isError ? <ErrorAlert error={download.error} /> : null}
    </section>
  );
}
