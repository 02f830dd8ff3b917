import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { caseStatusQuery, forgetCase, keepCase, keptCases } from "../../api/case-status.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorSummary, TextField } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { caseTexts } from "./i18n.ts";

/** /status: number and code open one case, without signing in. */
export function Component(): ReactNode {
  const t = useTexts(caseTexts);
  const [search] = useSearchParams();
  return (
    <div className="wrap">
      <PageHead title={t("status.title")}><p className="lead">{t("status.lead")}</p></PageHead>
      <div className="two-thirds">
        <CaseKeyForm caseNo={search.get("no") ?? ""} />
        <KeptCases />
      </div>
    </div>
  );
}

interface Fault {
  readonly field: "case-no" | "case-code";
  readonly message: string;
}

/** Number and code; opens the case's page once the node knows them. */
export function CaseKeyForm({ caseNo: given, fixed = false }: { caseNo: string; fixed?: boolean }): ReactNode {
  const t = useTexts(caseTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [caseNo, setCaseNo] = useState(given);
  const [code, setCode] = useState("");
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const look = useMutation({
    mutationFn: (key: { caseNo: string; code: string }) => queries.fetchQuery({ ...caseStatusQuery(key), staleTime: 0, retry: false }),
    onSuccess: (_status, key) => {
      keepCase(key);
      void navigate(`/cases/${key.caseNo}`);
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const key = { caseNo: tidyCaseNo(caseNo), code: code.trim() };
    const found = faultsOf(key);
    setFaults(found);
    look.reset();
    if (found.length === 0) look.mutate(key);
  }
  function faultsOf(key: { caseNo: string; code: string }): Fault[] {
    const found: Fault[] = [];
    if (key.caseNo === "") found.push({ field: "case-no", message: t("status.noMissing") });
    else if (!/^CY-\d{8}-[A-Z]{2,8}-\d{5}$/.test(key.caseNo)) found.push({ field: "case-no", message: t("status.noShape") });
    if (key.code === "") found.push({ field: "case-code", message: t("status.codeMissing") });
    else if (!/^\d{6}$/.test(key.code)) found.push({ field: "case-code", message: t("status.codeShape") });
    return found;
  }
  const messageOf = (field: Fault["field"]): string | undefined => faults.find((fault) => fault.field === field)?.message;
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={faults} />
      {look.isError ? <ErrorAlert error={look.error} /> : null}
      {fixed ? null : (
        <TextField id="case-no" name="caseNo" label={t("status.no")} hint={t("status.noHint")} error={messageOf("case-no")} value={caseNo} onChange={(event) => setCaseNo(event.target.value)} autoComplete="off" spellCheck={false} />
      )}
      <TextField id="case-code" name="code" label={t("status.code")} hint={t("status.codeHint")} error={messageOf("case-code")} value={code} onChange={(event) => setCode(event.target.value)} inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      <p><Button type="submit" look="primary" block busy={look.isPending}>{look.isPending ? t("status.looking") : t("status.submit")}</Button></p>
      <p className="small muted">{t("status.lost")}</p>
    </form>
  );
}

/** People copy numbers with spaces, in small letters, with full-width signs. */
function tidyCaseNo(typed: string): string {
  return typed.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();
}

function KeptCases(): ReactNode {
  const t = useTexts(caseTexts);
  const [kept, setKept] = useState(keptCases);
  if (kept.length === 0) return null;
  return (
    <section className="card stack-sm" aria-labelledby="kept-cases">
      <h2 id="kept-cases">{t("status.kept")}</h2>
      <ul className="stack-sm">
        {kept.map(({ caseNo }) => (
          <li className="row between" key={caseNo}>
            <Link className="mono" to={`/cases/${caseNo}`}>{caseNo}</Link>
            <Button look="plain" small onClick={() => { forgetCase(caseNo); setKept(keptCases()); }}>{t("status.forget", { no: caseNo.slice(-5) })}</Button>
          </li>
        ))}
      </ul>
      <p className="small muted">{t("status.keptHint")}</p>
    </section>
  );
}
