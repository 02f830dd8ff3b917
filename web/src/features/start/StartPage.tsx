import { CheckCircleFilled, ClockCircleOutlined, EyeOutlined, RightCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { agreementQuery } from "../../api/agreements.ts";
import { answer, api } from "../../api/client.ts";
import { useDoor } from "../../api/door.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { startTexts } from "./i18n.ts";
import "./start.css";
import { stateOf, steps, type Step, type StepState } from "./steps.ts";

const registerId = "cq:household-register";
const refreshMs = 10_000;

/** /start: the journey of the demonstration with what is true of each step now. */
export function Component(): ReactNode {
  const t = useTexts(startTexts);
  const { demo } = useDoor();
  const health = useQuery({ queryKey: ["health"], queryFn: () => answer(api.GET("/api/health")), refetchInterval: refreshMs });
  const memorandum = useQuery({ ...agreementQuery("M0"), refetchInterval: refreshMs });
  const catalogue = useQuery({ queryKey: ["catalogue", "start"], queryFn: () => answer(api.GET("/api/catalogue", { params: { query: { q: registerId, side: "all" } } })), refetchInterval: refreshMs });
  const seen = {
    connected: health.data?.peers.some((peer) => peer.state === "active") ?? false,
    agreement: memorandum.data?.state,
    published: catalogue.data?.resources.some((resource) => resource.id === registerId && resource.state === "published") ?? false,
  };
  return (
    <div className="wrap">
      <PageHead title={t("title")}>
        <p className="lead">{t("lead")}</p>
        <p className="muted"><Mark kind="demo" /> {demo ? t("demo") : t("notDemo")}</p>
        <p className="muted">{t("both")}</p>
      </PageHead>
      <section className="card" aria-labelledby="journey">
        <h2 id="journey">{t("journey")}</h2>
        <ol className="steps">{steps.map((step, index) => <StepRow key={step.id} step={step} number={index + 1} state={stateOf(step.id, seen)} />)}</ol>
      </section>
    </div>
  );
}

const looks: Readonly<Record<StepState, { tone: string; icon: ReactNode }>> = {
  done: { tone: "ok", icon: <CheckCircleFilled aria-hidden /> },
  open: { tone: "info", icon: <RightCircleOutlined aria-hidden /> },
  later: { tone: "paused", icon: <ClockCircleOutlined aria-hidden /> },
  unseen: { tone: "info", icon: <EyeOutlined aria-hidden /> },
};

function StepRow({ step, number, state }: { step: Step; number: number; state: StepState }): ReactNode {
  const t = useTexts(startTexts);
  const sideName = useSideName();
  const { node, peer } = useDoor();
  const elsewhere = step.node !== null && step.node !== node && peer?.id === step.node ? peer : undefined;
  return (
    <li className="step">
      <span className="step-number" aria-hidden="true">{number}</span>
      <div className="stack-sm">
        <h3 className="row-tight">{step.node === null ? null : <Tile node={step.node} spoken />}{t(`step.${step.id}.title`)}</h3>
        <p className="muted">{t(`step.${step.id}.what`)}</p>
        <p className="small muted">{t("person", { who: t(`step.${step.id}.who`) })}</p>
      </div>
      <div className="step-side">
        <span className={`status status-${looks[state].tone}`}>{looks[state].icon}<span>{t(state)}</span></span>
        {elsewhere ? <a className="button button-small" href={elsewhere.url + step.path}>{t(state === "done" ? "lookThere" : "goThere", { side: sideName(elsewhere.id) })}</a> : <Link className="button button-small" to={step.path}>{state === "done" ? t("look") : t("go")}</Link>}
      </div>
    </li>
  );
}
