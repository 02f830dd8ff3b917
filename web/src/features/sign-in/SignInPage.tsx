import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { answer, api, type Answer } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { signInAddress } from "../../api/session.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { signInTexts } from "./i18n.ts";

type Persona = Answer<"/api/sign-in/{uid}", "get">["personas"][number];

/** /sign-in/:uid: the embedded provider's page. It says that it is a demo, and whom one becomes. */
export function Component(): ReactNode {
  const t = useTexts(signInTexts);
  const sideName = useSideName();
  const { node } = useDoor();
  const { uid = "" } = useParams();
  const query = useQuery({ queryKey: ["sign-in", uid], queryFn: () => answer(api.GET("/api/sign-in/{uid}", { params: { path: { uid } } })), staleTime: 0, gcTime: 0 });
  return (
    <div className="wrap">
      <PageHead title={t("title")}>
        <p className="lead"><Mark kind="demo" /> {t("lead")}</p>
        <p className="muted row-tight"><Tile node={node} /> {t("here", { side: sideName(node) })}</p>
      </PageHead>
      {query.isError ? <p><a className="button button-primary" href={signInAddress("/desk")}>{t("again")}</a></p> : null}
      <QueryView query={query}>
        {({ personas }) => (personas.length === 0 ? <Empty title={t("none")}><p>{t("noneWhy")}</p></Empty> : <Choices uid={uid} personas={personas} />)}
      </QueryView>
    </div>
  );
}

function Choices({ uid, personas }: { uid: string; personas: readonly Persona[] }): ReactNode {
  const t = useTexts(signInTexts);
  const text = useText();
  const choose = useMutation({
    mutationFn: (person: string) => answer(api.POST("/api/sign-in/{uid}", { params: { path: { uid } }, body: { person } })),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  });
  const offices = [...new Set(personas.map(({ party }) => party))];
  return (
    <div className="stack">
      {choose.isError ? <ErrorAlert error={choose.error} /> : null}
      {offices.map((party) => {
        const people = personas.filter((one) => one.party === party);
        const first = people[0] as Persona;
        return (
          <section className="card stack-sm" key={party} aria-labelledby={party}>
            <h2 className="office" id={party}><Tile node={party.slice(0, party.indexOf(":"))} spoken /><span>{text(first.partyName)}</span></h2>
            <ul className="link-list">
              {people.map((one) => (
                <li className="row between" key={one.id}>
                  <span><span className="strong">{one.name}</span> <span className="muted">{text(one.title)}</span></span>
                  <Button small busy={choose.isPending && choose.variables === one.id} unavailable={choose.isPending || choose.isSuccess} onClick={() => choose.mutate(one.id)}>
                    {choose.isPending && choose.variables === one.id ? t("entering") : t("choose", { name: one.name })}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
