import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox, ErrorSummary, FieldError, RadioGroup, TextArea, TextField } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Gate } from "./Gate.tsx";
import { mandateTexts } from "./mandate-i18n.ts";
import { walletQuery } from "./queries.ts";

const purposes = ["apply", "supplement", "collect"] as const;
const relations = ["family", "colleague", "other"] as const;
/** How long it may stand, days with the first. */
const terms = { month: 30, quarter: 90, year: 365 } as const;
type Term = keyof typeof terms;

/** /my/mandates/new: let somebody act for me. */
export function Component(): ReactNode {
  return <div className="wrap"><Gate><Form /></Gate></div>;
}

function Form(): ReactNode {
  const t = useTexts(mandateTexts);
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const today = shanghaiDay(useDoor().now, 0);
  const [agentName, setName] = useState("");
  const [agentId, setId] = useState("");
  const [relation, setRelation] = useState<(typeof relations)[number]>();
  const [chosen, choose] = useState<readonly (typeof purposes)[number][]>([]);
  const [items, setItems] = useState("");
  const [term, setTerm] = useState<Term>("month");
  const [bothSides, setBoth] = useState(false);
  const [tried, setTried] = useState(false);
  const lastDay = (key: Term): string => shanghaiDay(`${today}T00:00:00+08:00`, terms[key] - 1);
  const give = useMutation({
    mutationFn: () => answer(api.POST("/api/my/mandates", {
      body: {
        agentName: agentName.trim(), agentId: agentId.trim(), relation: relation ?? "other", purposes: [...chosen], bothSides, from: today, until: lastDay(term),
        items: [...new Set(items.split("\n").map((line) => line.trim()).filter((line) => line !== ""))],
      },
    })),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: walletQuery.queryKey });
      void navigate(`/my/credentials/${id}`);
    },
  });
  const faults = tried ? [
    ...(agentName.trim() === "" ? [{ field: "agent-name", message: t("missing.name") }] : []),
    ...(agentId.trim().length < 15 ? [{ field: "agent-id", message: t("missing.id") }] : []),
    ...(relation === undefined ? [{ field: "relation", message: t("missing.relation") }] : []),
    ...(chosen.length === 0 ? [{ field: "mandate-purposes", message: t("missing.purposes") }] : []),
  ] : [];
  const fault = (field: string) => faults.find((one) => one.field === field)?.message;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (agentName.trim() !== "" && agentId.trim().length >= 15 && relation !== undefined && chosen.length > 0 && !give.isPending) give.mutate();
  };
  const noPurpose = fault("mandate-purposes");
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ to: "/my", label: t("my") }, { to: "/my/credentials", label: t("wallet") }]}><p className="lead">{t("lead")}</p></PageHead>
      <form className="card stack wallet-narrow" noValidate onSubmit={submit}>
        <ErrorSummary errors={faults} />
        <TextField id="agent-name" label={t("name")} value={agentName} maxLength={60} autoComplete="off" onChange={(event) => setName(event.target.value)} error={fault("agent-name")} />
        <TextField id="agent-id" label={t("id")} hint={t("idHint")} value={agentId} maxLength={24} autoComplete="off" onChange={(event) => setId(event.target.value)} error={fault("agent-id")} />
        <RadioGroup<(typeof relations)[number]> id="relation" label={t("relation")} inline value={relation} onChange={setRelation} error={fault("relation")} choices={relations.map((value) => ({ value, label: t(`relations.${value}`) }))} />
        <fieldset id="mandate-purposes" tabIndex={-1}>
          <legend className="field-label">{t("purposes")}</legend>
          {noPurpose === undefined ? null : <FieldError id="mandate-purposes-error">{noPurpose}</FieldError>}
          <div className="choice-list">
            {purposes.map((one) => (
              <Checkbox key={one} label={t(`may.${one}`)} checked={chosen.includes(one)} onChange={(event) => choose(event.target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))} />
            ))}
          </div>
        </fieldset>
        <TextArea id="mandate-items" label={t("items")} hint={t("itemsHint")} optional value={items} maxLength={1600} onChange={(event) => setItems(event.target.value)} />
        <RadioGroup<Term> label={t("term")} value={term} onChange={setTerm} choices={(["month", "quarter", "year"] as const).map((value) => ({ value, label: t(`terms.${value}`), hint: t("until", { on: format.date(lastDay(value), { year: true }) }) }))} />
        <Checkbox label={t("both")} hint={t("bothHint")} checked={bothSides} onChange={(event) => setBoth(event.target.checked)} />
        <p>{t("effect")}</p>
        {give.isError ? <ErrorAlert error={give.error} /> : null}
        <p><Button type="submit" look="primary" block busy={give.isPending}>{t(give.isPending ? "doing" : "go")}</Button></p>
      </form>
    </>
  );
}

/** The day in Asia/Shanghai, so many days after an instant. */
function shanghaiDay(at: string, days: number): string {
  return new Date(Date.parse(at) + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}
