import { shanghaiDateTimeOf } from "../../platform/dates.ts";
import type { LookedLine } from "./looked-schema.ts";

/** Columns of the table that a person takes along; words for people, codes only where there are no words. */
export const lookedColumns = ["时间", "哪一类", "谁", "从哪", "到哪", "数据", "栏目", "用途", "协议", "条款", "依据", "结果", "办件编号", "记了什么", "回执编号", "账本第几笔", "内容已删除"] as const;

const families = { crossing: "取数", custody: "经手", consent: "同意", identity: "身份互认", credential: "凭证", other: "其他" } as const;
const bases: Readonly<Record<string, string>> = { consent: "本人同意", publicRecord: "依法公示的信息", statutoryDuty: "法定职责" };

/** @param partyName  Chinese name of an office */
export function toCells(line: LookedLine, partyName: (party: string) => string): (string | null)[] {
  const place = (one: LookedLine["from"]) => one && (one.party === null ? one.node : partyName(one.party));
  return [
    shanghaiDateTimeOf(new Date(line.at)),
    families[line.family],
    place(line.by),
    place(line.from),
    place(line.to),
    line.resource && (line.resource.title?.zh ?? line.resource.id),
    line.fields.map(({ name, title }) => title?.zh ?? name).join("、"),
    line.purpose,
    line.agreement,
    line.clause,
    line.basis && `${bases[line.basis.kind] ?? line.basis.kind} ${line.basis.ref}`,
    line.outcome,
    line.matter,
    line.kind,
    line.ref,
    line.number === null ? null : String(line.number),
    line.erased ? "是" : "否",
  ];
}
