import type { Clause, DataRule } from "./schema.ts";

/**
 * What this program needs two sides to have agreed before anything crosses. The memorandum's own text is not public: these are our words,
 * shown as 示意, and each says only what the program really does.
 */
const operative: readonly { readonly heading: string; readonly text: string; readonly rule?: Omit<DataRule, "clause"> }[] = [
  {
    heading: "跨省办事取证明",
    text: "一方窗口收的跨省办事，需要另一方部门已经掌握的证明的，先给本人看内容，经本人当面同意后取得；只取办这件事需要的栏目，只用于这件事。本人不同意的，可以自己提交材料，不影响受理。",
    rule: { purposes: ["service-evidence"], basisKinds: ["consent"] },
  },
  {
    heading: "核验市场主体",
    text: "一方部门履行职责需要核验另一方登记的市场主体的，可以查询依法公示的登记信息，只用于核验主体资格。",
    rule: { purposes: ["licence-check"], basisKinds: ["publicRecord"] },
  },
  {
    heading: "办件移交与签收",
    text: "办件移交给另一方后，另一方应当在二十四小时内签收，或者写明理由退回。签收以前，办件仍在移交一方手上，时间算移交一方的。",
    rule: { purposes: ["service-handover"], basisKinds: ["statutoryDuty"] },
  },
  {
    heading: "身份互认",
    text: "在一方有账号的人，可以用这个账号登录另一方的办事网站。账号所在一方先让本人看清告知什么、告知哪个单位，经本人同意，只告知姓名、公民身份号码和账号认证级别，只用于本人在另一方办事；每次登录问一次。本人不同意的，可以用另一方自己的账号登录或者到窗口办。一方暂停往来或者本备忘录不再有效的，停止互认。",
    rule: { purposes: ["identity-recognition"], basisKinds: ["consent"] },
  },
  {
    heading: "两本账与回执",
    text: "每一次取数、每一次移交、每一次身份互认，双方各在自己的账本上记一笔，并在对方的账本页上盖章见证。回执人人可以验证，其中不含个人信息。记录至少保存三年。",
  },
  {
    heading: "各存各的数据",
    text: "双方的数据各自保存、各自负责，不另建汇集双方数据的平台。依照本备忘录取得的数据，不得超出授权的栏目、用途和期限，不得提供给第三方。",
  },
  {
    heading: "签字与记账的钥匙",
    text: "双方节点签字、记账和见证所用的公钥列在本文之末，验证时只认这些公钥。",
  },
];

/** @param first  number of the first operative clause, after the source's */
export function operativeClauses(agreement: string, first: number): { clauses: Clause[]; dataRules: DataRule[] } {
  const numbered = operative.map((one, i) => ({ id: `${agreement}-${first + i}`, ...one }));
  return {
    clauses: numbered.map(({ id, heading, text }) => ({ id, heading, text, textStatus: "illustrative" })),
    dataRules: numbered.flatMap(({ id, rule }) => (rule === undefined ? [] : [{ clause: id, ...rule }])),
  };
}
