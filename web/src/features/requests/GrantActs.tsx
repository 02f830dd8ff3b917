import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api, problemOf } from "../../api/client.ts";
import { grantQuery, grantsQuery, type Grant } from "../../api/requests.ts";
import { usePerson } from "../../api/session.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { RadioGroup, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { AmendGrant } from "./AmendGrant.tsx";
import { FilingFields, filledIn, noFiling } from "./FilingFields.tsx";
import { lifeTexts } from "./i18n-life.ts";
import { grantGroundsQuery } from "./queries.ts";

const paths = { suspend: "/api/grants/{id}/suspension", resume: "/api/grants/{id}/resumption", end: "/api/grants/{id}/ending" } as const;
type Act = keyof typeof paths;

/** Which side of the grant the person acts for; undefined when for none. */
export function useOwnSide(grant: Grant): "provider" | "requester" | undefined {
  const person = usePerson();
  if (grant.providingParty === person?.party && person.roles.includes("share-officer")) return "provider";
  return grant.requestingParty === person?.party && person.roles.includes("data-steward") ? "requester" : undefined;
}

/** Suspending, resuming and ending a grant by the side that the person acts for. @source 政务数据共享条例 art. 27 */
export function GrantActs({ grant }: { grant: Grant }): ReactNode {
  const t = useTexts(lifeTexts);
  const side = useOwnSide(grant);
  const [asking, ask] = useState<Act | undefined>(undefined);
  if (side === undefined || !["active", "suspended"].includes(grant.state)) return null;
  const acts: Act[] = [grant.suspendedBy.includes(side) ? "resume" : "suspend", "end"];
  return (
    <div className="no-print stack-tight">
      <p className="row"><AmendGrant grant={grant} side={side} />{acts.map((act) => <Button key={act} small onClick={() => ask(act)}>{t(`act.${act}`)}</Button>)}</p>
      {asking ? <ActDialog key={asking} act={asking} side={side} grant={grant} close={() => ask(undefined)} /> : null}
    </div>
  );
}

function ActDialog({ act, side, grant, close }: { act: Act; side: "provider" | "requester"; grant: Grant; close(): void }): ReactNode {
  const t = useTexts(lifeTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const grounds = (useQuery(grantGroundsQuery).data ?? []).filter((one) => one.side === side && one.acts.includes(act));
  const [chosen, choose] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState("");
  const [mendBy, setMendBy] = useState("");
  const [filing, setFiling] = useState(noFiling);
  const ground = grounds.length === 1 ? grounds[0] : grounds.find(({ code }) => code === chosen);
  const send = useMutation({
    mutationFn: () => answer(api.POST(paths[act], {
      params: { path: { id: grant.id } },
      body: {
        ...(ground ? { ground: ground.code } : {}),
        ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
        ...(ground?.mending && mendBy !== "" ? { mendBy } : {}),
        ...(ground?.filing ? { filing: filledIn(filing) } : {}),
      },
    })),
    onSuccess: (after) => {
      close();
      queries.setQueryData(grantQuery(grant.id).queryKey, after);
      void queries.invalidateQueries({ queryKey: grantsQuery.queryKey, exact: true });
    },
  });
  // The node names everything that is missing at once; each line is shown at its field.
  const faults = problemOf(send.error)?.errors ?? [];
  const fault = (path: string): string | undefined => faults.find((one) => one.path === path)?.[language];
  return (
    <Dialog title={t(`title.${act}`)} busy={send.isPending} onClose={close}>
      <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); send.mutate(); }}>
        <p className="effect">{t(`effect.${act}`)}</p>
        {grounds.length > 1 ? <RadioGroup label={t("ground")} error={fault("/ground")} value={chosen} onChange={choose} choices={grounds.map((one) => ({ value: one.code, label: one[language], hint: `${one.basis.source} ${one.basis.article ?? ""}` }))} /> : null}
        {ground ? <p className="problem-basis" lang="zh-CN">{ground.basis.text}</p> : null}
        {ground?.mending ? <TextField type="date" label={t("mendBy")} hint={t("mendByHint")} value={mendBy} error={fault("/mendBy")} onChange={(event) => setMendBy(event.target.value)} /> : null}
        <TextArea label={t("reason")} hint={t("reasonHint")} maxLength={1000} rows={3} optional={act === "resume"} value={reason} error={fault("/reason")} onChange={(event) => setReason(event.target.value)} />
        {ground?.filing ? <FilingFields value={filing} onChange={setFiling} fault={fault} /> : null}
        {send.isError && faults.length === 0 ? <ErrorAlert error={send.error} /> : null}
        <p className="row"><Button look="primary" type="submit" busy={send.isPending}>{t(send.isPending ? "sending" : `submit.${act}`)}</Button><Button busy={send.isPending} onClick={close}>{t("cancel")}</Button></p>
      </form>
    </Dialog>
  );
}
