import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useParams } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { OfficeName, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { Gate } from "./Gate.tsx";
import { walletTexts } from "./i18n.ts";
import { credentialQuery, walletQuery, type Showing, type WalletCredential } from "./queries.ts";
import { ShowPanel } from "./ShowPanel.tsx";
import { StandingTag } from "./StandingTag.tsx";
import "./wallet.css";
import { covered, isNumber, mandateKind, useCredentialWords } from "./words.ts";

/** /my/credentials/:id: what it holds, showing it, and who looked. */
export function Component(): ReactNode {
  return <div className="wrap"><Gate><One /></Gate></div>;
}

function One(): ReactNode {
  const { id = "" } = useParams();
  const query = useQuery(credentialQuery(id));
  return <QueryView query={query} whole>{({ credential, showings }) => <View credential={credential} showings={showings} />}</QueryView>;
}

function View({ credential, showings }: { credential: WalletCredential; showings: readonly Showing[] }): ReactNode {
  const t = useTexts(walletTexts);
  const words = useCredentialWords();
  const format = useFormat();
  const office = useOffices();
  const side = useSideName();
  const door = useDoor();
  const { vct, standing, issuer, party, issuedAt, validUntil, statusReason, mine, canShow, canRevoke, illustrative } = credential;
  return (
    <>
      <PageHead title={words.kind(vct)} crumbs={[{ to: "/my", label: t("my") }, { to: "/my/credentials", label: t("title") }]}>
        <p className="row"><StandingTag standing={standing} />{illustrative ? <Mark kind="illustrative" /> : null}</p>
        <p className="muted">{words.note(vct)}</p>
      </PageHead>
      <div className="two-thirds">
        <div className="stack">
          {statusReason && standing !== "valid" ? <p>{t("statusWhy", { reason: statusReason })}</p> : null}
          {standing === "statusUnknown" ? <p role="status">{t("statusUnknownWhy")}</p> : null}
          {canShow ? <ShowPanel credential={credential} /> : null}
          {mine === "holder" && !canShow && standing === "valid" ? <p>{t("notHere", { side: side(issuer === door.node && door.peer ? door.peer.id : issuer) })}</p> : null}
          {mine === "holder" ? <Showings vct={vct} showings={showings} /> : null}
        </div>
        <div className="stack">
          <Holds credential={credential} />
          <p className="small muted"><Rich text={t("issuedBy", { at: format.day(issuedAt, { year: true }) })} parts={{ office: <OfficeName office={office(party)} /> }} /> · {validUntil === null ? t("noEnd") : t("until", { at: format.day(validUntil, { year: true }) })}</p>
          {canRevoke ? <Revoke credential={credential} /> : null}
        </div>
      </div>
    </>
  );
}

function Holds({ credential: { vct, fields } }: { credential: WalletCredential }): ReactNode {
  const t = useTexts(walletTexts);
  const words = useCredentialWords();
  const [open, setOpen] = useState(false);
  const hasNumber = fields.some(({ value }) => isNumber(value));
  return (
    <section className="card stack-sm no-print" aria-labelledby="holds">
      <h2 id="holds">{t("holds")}</h2>
      <dl className="facts">
        {fields.map(({ name, value }) => {
          const shown = words.value(vct, name, value);
          return <div className="facts-pair" key={name}><dt>{words.field(vct, name)}</dt><dd className="wallet-value">{open ? shown : covered(shown)}</dd></div>;
        })}
      </dl>
      {hasNumber ? <p><Button small look="plain" aria-pressed={open} onClick={() => setOpen(!open)}>{t(open ? "hide" : "reveal")}</Button></p> : null}
    </section>
  );
}

function Showings({ vct, showings }: { vct: string; showings: readonly Showing[] }): ReactNode {
  const t = useTexts(walletTexts);
  const words = useCredentialWords();
  const format = useFormat();
  const office = useOffices();
  if (showings.length === 0) return <section className="stack-sm no-print" aria-labelledby="showings"><h2 id="showings">{t("showings.title")}</h2><Empty title={t("showings.none")} /></section>;
  return (
    <section className="stack-sm no-print" aria-labelledby="showings">
      <h2 id="showings">{t("showings.title")}</h2>
      <DataTable
        caption={t("showings.title")} hideCaption rows={showings} rowKey={({ id }) => id}
        columns={[
          { key: "when", title: t("showings.when"), render: ({ createdAt }) => format.stamp(createdAt) },
          { key: "how", title: t("showings.how"), render: ({ medium, purpose }) => `${t(`showings.${medium}`)} · ${words.purpose(purpose)}` },
          { key: "what", title: t("showings.what"), render: ({ fields }) => format.list(fields.map((name) => words.field(vct, name))) },
          { key: "who", title: t("showings.who"), render: (showing) => who(showing) },
        ]}
      />
    </section>
  );

  function who({ medium, state, checkedBy }: Showing): ReactNode {
    if (medium === "file") return t("showings.offline");
    if (state === "checked") return checkedBy === null ? t("showings.somebody") : <OfficeName office={office(checkedBy)} />;
    return t(state === "waiting" ? "showings.waiting" : "showings.nobody");
  }
}

/** For good, so the effect stands in front of the step. */
function Revoke({ credential: { id, vct } }: { credential: WalletCredential }): ReactNode {
  const t = useTexts(walletTexts);
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const revoke = useMutation({
    mutationFn: () => answer(api.POST("/api/my/credentials/{id}/revocation", { params: { path: { id } } })),
    onSuccess: async () => {
      ask(false);
      await queries.invalidateQueries({ queryKey: walletQuery.queryKey });
    },
  });
  return (
    <>
      <p><Button small onClick={() => ask(true)}>{t("revoke.title")}</Button></p>
      {asking ? (
        <Dialog title={t("revoke.title")} busy={revoke.isPending} onClose={() => ask(false)}>
          <p>{t("revoke.why")}{vct === mandateKind ? t("revoke.mandate") : ""}</p>
          {revoke.isError ? <ErrorAlert error={revoke.error} /> : null}
          <p><Button look="primary" busy={revoke.isPending} onClick={() => revoke.mutate()}>{t(revoke.isPending ? "revoke.doing" : "revoke.go")}</Button></p>
        </Dialog>
      ) : null}
    </>
  );
}
