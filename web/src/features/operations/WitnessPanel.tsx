import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { evidenceOf, freezesQuery, type Freeze } from "../../api/freezes.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { witnessesQuery } from "./queries.ts";
import { witnessTexts } from "./witness-i18n.ts";

/** Who witnesses our ledger and how far, and which ledgers were frozen; an operator lifts what our own witness froze. */
export function WitnessPanel({ mayAct }: { mayAct: boolean }): ReactNode {
  const t = useTexts(witnessTexts);
  const freezes = useQuery(freezesQuery).data ?? [];
  return (
    <section className="card stack-sm" aria-labelledby="ops-witness">
      <h2 id="ops-witness">{t("title")}</h2>
      <Witnesses />
      <h3>{t("frozen.title")}</h3>
      {freezes.length === 0 ? <p className="small muted">{t("frozen.none")}</p> : <ul className="stack">{freezes.map((freeze) => <li key={freeze.id}><FreezeItem freeze={freeze} mayAct={mayAct} /></li>)}</ul>}
    </section>
  );
}

function Witnesses(): ReactNode {
  const t = useTexts(witnessTexts);
  const format = useFormat();
  const side = useSideName();
  const items = useQuery(witnessesQuery).data?.items ?? [];
  if (items.length === 0) return <p className="small muted">{t("witness.none")}</p>;
  return (
    <DataTable
      caption={t("witness.caption")}
      rows={items}
      rowKey={(one) => one.name}
      columns={[
        { key: "name", title: t("witness.name"), render: (one) => <span className="nowrap">{side(one.name)}</span> },
        { key: "size", title: t("witness.size"), render: (one) => format.number(one.size) },
        { key: "fault", title: t("witness.state"), render: (one) => (one.fault === null ? t("witness.signed") : <span className="stack-tight"><span className="strong bad-text">{t("witness.missing")}</span><span className="mono small">{one.fault}</span></span>) },
      ]}
    />
  );
}

function FreezeItem({ freeze, mayAct }: { freeze: Freeze; mayAct: boolean }): ReactNode {
  const t = useTexts(witnessTexts);
  const format = useFormat();
  const side = useSideName();
  const { own, origin, reason, size, knownSize, at, lifted } = freeze;
  const name = freeze.peer === null ? origin : side(freeze.peer);
  return (
    <article className="stack-sm">
      <p className="row between">
        <span className="strong">{t(own ? "frozen.byUs" : "frozen.byThem", { name })}</span>
        <span className={`status status-${lifted ? "ok" : "bad"}`}>{t(lifted ? "frozen.lifted" : "frozen.open")}</span>
      </p>
      <dl className="facts small">
        <dt>{t("frozen.at")}</dt><dd>{format.instant(at)}</dd>
        <dt>{t("frozen.why")}</dt><dd>{t(`frozen.reason.${reason}`, { size: format.number(size), earlier: format.number(knownSize) })}</dd>
        <dt>{t("frozen.ledger")}</dt><dd className="mono">{origin}</dd>
        {lifted ? <><dt>{t("frozen.liftedAt")}</dt><dd>{format.instant(lifted.at)}</dd><dt>{t("frozen.found")}</dt><dd>{lifted.reason}</dd></> : null}
      </dl>
      <p className="row"><a href={evidenceOf(freeze)} download={`freeze-${freeze.id}.json`}>{t("frozen.evidence")}</a>{lifted === null && !own ? <span className="small muted">{t("frozen.theirLift", { name })}</span> : null}</p>
      {mayAct && own && lifted === null ? <Lift freeze={freeze} name={name} /> : null}
    </article>
  );
}

const shortest = 5;

function Lift({ freeze, name }: { freeze: Freeze; name: string }): ReactNode {
  const t = useTexts(witnessTexts);
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < shortest;
  const lift = useMutation({
    mutationFn: () => answer(api.POST("/api/ledger/freezes/{id}/lift", { params: { path: { id: freeze.id } }, body: { reason: reason.trim() } })),
    onSuccess: () => {
      ask(false);
      void queries.invalidateQueries({ queryKey: freezesQuery.queryKey });
    },
  });
  function send(): void {
    setTried(true);
    if (!tooShort) lift.mutate();
  }
  return (
    <>
      <p><Button small onClick={() => ask(true)}>{t("lift.open")}</Button></p>
      {asking ? (
        <Dialog title={t("lift.title", { name })} busy={lift.isPending} onClose={() => ask(false)}>
          <div className="stack">
            <p className="effect">{t("lift.effect", { name })}</p>
            <TextArea label={t("lift.reason")} hint={t("lift.hint")} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} error={tried && tooShort ? t("lift.missing") : undefined} />
            {lift.isError ? <ErrorAlert error={lift.error} /> : null}
            <p className="row"><Button look="primary" busy={lift.isPending} onClick={send}>{t(lift.isPending ? "lift.busy" : "lift.do")}</Button><Button busy={lift.isPending} onClick={() => ask(false)}>{t("lift.keep")}</Button></p>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
