/**
 * The kinds of credential that nodes issue: what each holds and how long it stands, as data. Nodes issue by this table, verifiers and
 * pages take the words from it. A verifier shows credentials of other kinds too, by the names they carry themselves.
 */
export interface CredentialField {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** `flag` is shown as yes or no; `day` is a date in Asia/Shanghai; `list` are several texts. */
  readonly kind: "text" | "flag" | "day" | "list";
}

export interface CredentialType {
  readonly id: string;
  readonly vct: string;
  readonly zh: string;
  readonly en: string;
  /** What it is not. */
  readonly note: { readonly zh: string; readonly en: string };
  readonly fields: readonly CredentialField[];
  /** Days from its issue on; null: as long as it is not revoked, unless it names its own end. */
  readonly validDays: number | null;
}

export const credentialTypePrefix = "urn:twincity:credential:";

const text = (name: string, zh: string, en: string): CredentialField => ({ name, zh, en, kind: "text" });
const day = (name: string, zh: string, en: string): CredentialField => ({ name, zh, en, kind: "day" });

export const credentialTypes = [
  {
    id: "identity",
    vct: `${credentialTypePrefix}identity:1`,
    zh: "本人实名凭证",
    en: "Proof of who I am",
    note: { zh: "政务服务平台凭您的实名登录出具，不是居民身份证", en: "Issued by the service platform from your verified sign-in; it is not an identity card" },
    fields: [
      text("name", "姓名", "Name"),
      text("idNumber", "公民身份号码", "Identity number"),
      text("idTail", "身份号码后四位", "Last four of the identity number"),
      day("bornOn", "出生日期", "Date of birth"),
      { name: "adult", zh: "已满 18 周岁", en: "18 or older", kind: "flag" },
      text("account", "实名账号", "Verified account"),
    ],
    validDays: 365,
  },
  {
    id: "case-result",
    vct: `${credentialTypePrefix}case-result:1`,
    zh: "办件结果电子凭证",
    en: "Electronic result of a case",
    note: { zh: "证明这件事的办理结果；证照原件仍由办理单位制发", en: "Proves how the case ended; the certificate itself still comes from the office" },
    fields: [
      text("caseNo", "办件编号", "Case number"),
      text("item", "办理事项", "What was applied for"),
      text("outcome", "办理结果", "Outcome"),
      text("result", "结果证照或文书", "Certificate or document"),
      text("decidedBy", "作出决定的单位", "Deciding office"),
      day("decidedOn", "决定日期", "Decided on"),
      text("name", "申请人姓名", "Applicant's name"),
      text("idTail", "申请人身份号码后四位", "Last four of the applicant's identity number"),
    ],
    validDays: null,
  },
  {
    id: "mandate",
    vct: `${credentialTypePrefix}mandate:1`,
    zh: "委托凭证",
    en: "Mandate",
    note: { zh: "委托人登录后亲自作出，随时可以撤销", en: "Given by the principal, signed in; it can be revoked at any time" },
    fields: [
      text("principal", "委托人", "Principal"),
      text("principalId", "委托人证件号码", "Principal's number"),
      text("agent", "受托人", "Agent"),
      text("agentId", "受托人身份号码", "Agent's identity number"),
      text("relation", "关系", "Relation"),
      { name: "items", zh: "受托事项", en: "Matters", kind: "list" },
      { name: "purposes", zh: "可以代办的事", en: "What the agent may do", kind: "list" },
      day("from", "开始日期", "From"),
      day("until", "截止日期（含当天）", "Until, that day included"),
    ],
    validDays: null,
  },
] as const satisfies readonly CredentialType[];

export type CredentialTypeId = (typeof credentialTypes)[number]["id"];

export function findCredentialType(vct: string): CredentialType | undefined {
  return credentialTypes.find((type) => type.vct === vct);
}

/** Why a holder shows a credential; the presentation is bound to it. `office`: only an office may look. */
export const showingPurposes = [
  { id: "counter-service", zh: "窗口办事", en: "For a service at a counter", office: true },
  { id: "result-proof", zh: "证明办理结果", en: "To prove the outcome of a case", office: false },
  { id: "mandate-proof", zh: "证明受托办事", en: "To prove acting for somebody", office: false },
  { id: "third-party", zh: "向单位或个人证明", en: "To prove something to a firm or a person", office: false },
] as const;

export type ShowingPurposeId = (typeof showingPurposes)[number]["id"];

/** How a key binding names the purpose as its audience. */
export const audiencePrefix = "urn:twincity:showing:";
