import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { signInAddress } from "../../api/session.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { Consent, useDecision, type Recipient } from "./Consent.tsx";
import { signInTexts } from "./i18n.ts";
import { choiceQuery, type SignInChoice } from "./queries.ts";
import "./sign-in.css";

type Persona = SignInChoice["personas"][number];
type Applicant = SignInChoice["applicants"][number];

/** /sign-in/:uid: the embedded provider's page. Who signs in (it says that it is a demo), and for the other side's doors whether it may be told. */
export function Component(): ReactNode {
  const { uid = "" } = useParams();
  const query = useQuery(choiceQuery(uid));
  return <div className="wrap">{query.data?.step === "consent" ? <ConsentStep choice={query.data} /> : <WhoStep uid={uid} query={query} />}</div>;
}

function ConsentStep({ choice: { uid, accounts, recipient, told } }: { choice: SignInChoice }): ReactNode {
  const t = useTexts(signInTexts);
  const text = useText();
  return (
    <>
      <PageHead title={t("consent.title")}>
        <p className="lead">{t("consent.lead", { accounts: text(accounts), party: recipient ? text(recipient.partyName) : "" })}</p>
      </PageHead>
      {recipient && told ? <Consent uid={uid} recipient={recipient} told={told} /> : null}
    </>
  );
}

function WhoStep({ uid, query }: { uid: string; query: ReturnType<typeof useQuery<SignInChoice>> }): ReactNode {
  const t = useTexts(signInTexts);
  const sideName = useSideName();
  const { node } = useDoor();
  const recipient = query.data?.recipient ?? null;
  return (
    <>
      <PageHead title={t("title")}>
        <p className="lead"><Mark kind="demo" /> {t("lead")}</p>
        <p className="muted row-tight"><Tile node={node} /> {recipient ? t("hereForPeer", { side: sideName(node) }) : t("here", { side: sideName(node) })}</p>
      </PageHead>
      {query.isError ? <p><a className="button button-primary" href={signInAddress("/desk")}>{t("again")}</a></p> : null}
      <QueryView query={query}>
        {({ personas, applicants }) => (
          <div className="stack">
            {recipient ? <ForPeer uid={uid} recipient={recipient} /> : null}
            {personas.length + applicants.length === 0 ? <Empty title={t("none")}><p>{t("noneWhy")}</p></Empty> : <Choices uid={uid} personas={personas} applicants={applicants} />}
          </div>
        )}
      </QueryView>
    </>
  );
}

/** Whose door one came from, what follows, and the way back without signing in. */
function ForPeer({ uid, recipient }: { uid: string; recipient: Recipient }): ReactNode {
  const t = useTexts(signInTexts);
  const text = useText();
  const back = useDecision(uid);
  return (
    <section className="card stack-sm" aria-label={t("forPeerLabel")}>
      {back.isError ? <ErrorAlert error={back.error} /> : null}
      <p>{t("forPeer", { party: text(recipient.partyName), side: text(recipient.nodeName) })}</p>
      <p><Button small busy={back.isPending} unavailable={back.isSuccess} onClick={() => back.mutate({ agree: false })}>{t("goBack")}</Button></p>
    </section>
  );
}

function Choices({ uid, personas, applicants }: { uid: string; personas: readonly Persona[]; applicants: readonly Applicant[] }): ReactNode {
  const t = useTexts(signInTexts);
  const text = useText();
  const choose = useMutation({
    mutationFn: (person: string) => answer(api.POST("/api/sign-in/{uid}", { params: { path: { uid } }, body: { person } })),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  });
  const offices = [...new Set(personas.map(({ party }) => party))];
  const chooseButton = ({ id, name }: { id: string; name: string }): ReactNode => (
    <Button small busy={choose.isPending && choose.variables === id} unavailable={choose.isPending || choose.isSuccess} onClick={() => choose.mutate(id)}>
      {choose.isPending && choose.variables === id ? t("entering") : t("choose", { name })}
    </Button>
  );
  return (
    <div className="stack">
      {choose.isError ? <ErrorAlert error={choose.error} /> : null}
      {applicants.length === 0 ? null : (
        <section className="card stack-sm" aria-labelledby="citizens">
          <h2 id="citizens">{t("citizens")}</h2>
          <ul className="link-list">
            {applicants.map((one) => (
              <li className="row between" key={one.id}>
                <span><span className="strong">{one.name}</span> <span className="muted">{one.idNumberMasked}</span></span>
                {chooseButton(one)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {offices.length === 0 ? null : <h2>{t("staff")}</h2>}
      {offices.map((party) => {
        const people = personas.filter((one) => one.party === party);
        const first = people[0] as Persona;
        return (
          <section className="card stack-sm" key={party} aria-labelledby={party}>
            <h3 className="office" id={party}><Tile node={party.slice(0, party.indexOf(":"))} spoken /><span>{text(first.partyName)}</span></h3>
            <ul className="link-list">
              {people.map((one) => (
                <li className="row between" key={one.id}>
                  <span><span className="strong">{one.name}</span> <span className="muted">{text(one.title)}</span></span>
                  {chooseButton(one)}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
