import type { Language } from "../environment.ts";
import { isWaiting, type Fact, type Problem, type Verdict } from "../../verify/index.ts";

const heads = {
  ok: { zh: "✔ 验证通过", en: "✔ It holds" },
  proven: { zh: "✔ 证据成立:这本账自相矛盾", en: "✔ The evidence holds: this ledger contradicts itself" },
  unproven: { zh: "✘ 这份证据证明不了什么", en: "✘ The evidence proves nothing" },
  waiting: { zh: "… 还在等见证,现在不能下结论", en: "… Still waiting for a witness; nothing can be concluded yet" },
  wrong: { zh: "✘ 不要相信这份文件", en: "✘ Do not trust it" },
} as const;

/** A verdict for people: the conclusion first, then one line per finding. */
export function verdictText(verdict: Verdict, language: Language): string {
  const head = verdict.kind === "fork" ? (verdict.ok ? heads.proven : heads.unproven) : verdict.ok ? heads.ok : isWaiting(verdict) ? heads.waiting : heads.wrong;
  const findings = verdict.ok ? verdict.facts : verdict.problems;
  const where = (finding: Fact | Problem) => ("where" in finding && finding.where !== undefined ? ` (${finding.where})` : "");
  return [head[language], ...findings.map((finding) => `  ${finding[language]}${where(finding)}`)].join("\n");
}

/** The fixed keys that other tools read. */
export function verdictJson({ ok, kind, origin, size, witnesses, problems, facts }: Verdict): object {
  return { ok, kind, origin: origin ?? null, size: size ?? null, witnesses, problems, facts };
}
