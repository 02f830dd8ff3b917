import { defineProblem, type Basis } from "../../../platform/http/problem.ts";
import type { RecognitionRule } from "./schema.ts";

const ownAccount = { zh: "可以改用本网站的账号登录，或者到窗口办", en: "Sign in with an account of this site instead, or go to a counter" } as const;

export const recognitionNotAgreed = defineProblem(
  "recognition-not-agreed",
  403,
  { zh: "两地之间没有生效的身份互认条款，不能用对方的账号登录", en: "No clause in force lets one side accept the other's sign-in" },
  { remedy: ownAccount },
);

export const recognitionSuspended = defineProblem(
  "recognition-suspended",
  403,
  { zh: "与对方节点的往来已暂停，暂时不能用对方的账号登录", en: "Exchange with the other node is suspended; its accounts can't be used for now" },
  { remedy: ownAccount },
);

export const recognitionDeclined = defineProblem(
  "recognition-declined",
  403,
  { zh: "您选了不同意，对方没有把您的信息告诉我们", en: "You chose not to agree; the other side has told us nothing" },
  { remedy: ownAccount },
);

export const assertionRefused = defineProblem(
  "assertion-refused",
  401,
  { zh: "对方的登录证明没有通过核对，没有登录", en: "The other side's proof of sign-in did not pass our checks; nobody was signed in" },
  { remedy: { zh: "请再登录一次；仍不行可以改用本网站的账号", en: "Sign in again; if it stays, use an account of this site" } },
);

export const assertionReplayed = defineProblem(
  "assertion-replayed",
  401,
  { zh: "这份登录证明已经用过，一份只能用一次", en: "This proof of sign-in has been used; each works once" },
  { remedy: { zh: "请重新登录", en: "Sign in again" } },
);

export const shownTextDiffers = defineProblem(
  "shown-text-differs",
  409,
  { zh: "页面上的告知内容与现在要告知的不一致", en: "What the page showed is not what would be told now" },
  { remedy: { zh: "请刷新页面，看清后再决定", en: "Reload the page, read again, then decide" } },
);

/** The clause as the basis of a refusal. */
export const clauseBasis = ({ agreement, text }: RecognitionRule): Basis => ({
  source: agreement,
  article: text.id,
  text: text.text,
  textStatus: text.textStatus === "source" ? "summary" : "illustrative",
});
