import { CloseCircleFilled, StopOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { problemName, RefusedError, type Problem } from "../api/client.ts";
import { useLanguage, useTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { uiTexts } from "./i18n.ts";
import { Mark } from "./Mark.tsx";
import { Tile, useSideName } from "./OfficeName.tsx";

/**
 * A refusal in words: what can't be done, the sentence it rests on, what would change it, and who can.
 * @source RFC 9457
 */
export function ProblemAlert({ problem, children }: { problem: Problem; children?: ReactNode }): ReactNode {
  const t = useTexts(uiTexts);
  const sideName = useSideName();
  const { language } = useLanguage();
  const zh = language === "zh";
  const detail = zh ? problem.detailZh : problem.detail;
  const refused = problem.status < 500;
  const { basis, remedy } = problem;
  return (
    <div className={`problem ${refused ? "problem-refused" : ""}`} role="alert">
      <p className="problem-title">
        {refused ? <StopOutlined aria-hidden /> : <CloseCircleFilled aria-hidden />}
        <span>{zh ? problem.titleZh : problem.title}</span>
      </p>
      {problem.side === undefined ? null : (
        <p className="row-tight"><Tile node={problem.side} />{t("problem.side", { side: sideName(problem.side) })}</p>
      )}
      {detail ? <p>{detail}</p> : null}
      {problem.errors && problem.errors.length > 0 ? (
        <ul className="prose">{problem.errors.map((one) => <li key={one.path + one.en}>{zh ? one.zh : one.en} <span className="mono quiet">{one.path}</span></li>)}</ul>
      ) : null}
      {basis ? (
        <div className="problem-basis">
          <p className="strong">{t("problem.basis")}{zh ? "：" : ": "}{basis.article && basis.textStatus !== "unverified" ? t("problem.article", { source: basis.source, article: basis.article }) : basis.source} {basis.textStatus === "unverified" ? <Mark kind="unverified" /> : basis.textStatus === "illustrative" ? <Mark kind="illustrative" /> : null}</p>
          <p lang="zh-CN">{basis.text}</p>
        </div>
      ) : null}
      {remedy ? (
        <div>
          <p><span className="strong">{t("problem.remedy")}{zh ? "：" : ": "}</span>{zh ? remedy.zh : remedy.en}</p>
          {remedy.who ? <p><span className="strong">{t("problem.who")}{zh ? "：" : ": "}</span>{zh ? remedy.who.zh : remedy.who.en}</p> : null}
          {remedy.action ? <p><Link to={remedy.action}>{t("problem.go")}</Link></p> : null}
        </div>
      ) : null}
      {children}
      <p className="problem-code">{t("problem.code", { code: problemName(problem) })}</p>
    </div>
  );
}

/** Any error of a call: a refusal by the node, or no answer at all with a way on. */
export function ErrorAlert({ error, retry }: { error: unknown; retry?: (() => void) | undefined }): ReactNode {
  const t = useTexts(uiTexts);
  if (error instanceof RefusedError) return <ProblemAlert problem={error.problem} />;
  return (
    <div className="problem" role="alert">
      <p className="problem-title"><CloseCircleFilled aria-hidden /><span>{t("state.failed")}</span></p>
      <p>{t("state.failedWhy")}</p>
      {retry ? <p><Button small onClick={retry}>{t("state.retry")}</Button></p> : null}
    </div>
  );
}
