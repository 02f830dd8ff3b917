import { defineProblem } from "../../platform/http/problem.ts";
import { lawBasis } from "../law/index.ts";

const askHolder = {
  zh: "请持证人在“我的证照”里重新亮证", en: "Ask the holder to show it anew under “My credentials”", who: { zh: "持证人", en: "The holder" },
} as const;

export const credentialNotFound = defineProblem(
  "credential-not-found",
  404,
  { zh: "没有这份凭证，或者它不是您的", en: "No such credential, or it is not yours" },
);

export const credentialNotShowable = defineProblem(
  "credential-not-showable",
  409,
  { zh: "这份凭证现在不能亮", en: "This credential can't be shown now" },
  { remedy: { zh: "在“我的证照”里看它的状态；需要的话重新申领", en: "See its state under “My credentials”; get it anew if needed" } },
);

export const fieldNotThere = defineProblem(
  "credential-field-not-there",
  422,
  { zh: "凭证里没有要出示的这一项", en: "The credential has no such field to show" },
);

export const purposeNotThis = defineProblem(
  "credential-purpose-not-this",
  422,
  { zh: "这种凭证不能用于这个用途", en: "A credential of this kind can't be shown for this purpose" },
  { basis: lawBasis.purposeAndLeast },
);

export const codeUnknown = defineProblem(
  "show-code-unknown",
  404,
  { zh: "没有这个亮证码，请再看一眼", en: "No such show-code; please look again" },
  { remedy: { zh: "核对每一个字符；亮证码里没有 0、1、I、O", en: "Check each character; show-codes have no 0, 1, I or O" } },
);

export const codeExpired = defineProblem(
  "show-code-expired",
  410,
  { zh: "亮证码已过期", en: "The show-code has expired" },
  { remedy: askHolder },
);

export const codeUsed = defineProblem(
  "show-code-used",
  409,
  { zh: "这个亮证码已经用过一次，不能再用", en: "The show-code was used once and can't be used again" },
  { remedy: askHolder },
);

export const codeForOffices = defineProblem(
  "show-code-for-offices",
  403,
  { zh: "持证人亮这个码是为窗口办事，只有窗口能核验", en: "The holder made this code for a service at a counter; only an office may look" },
  { basis: lawBasis.purposeAndLeast, remedy: { zh: "请持证人换一个用途重新亮证", en: "Ask the holder to show it anew for another purpose", who: { zh: "持证人", en: "The holder" } } },
);

export const tooManyWrongCodes = defineProblem(
  "too-many-wrong-codes",
  429,
  { zh: "一分钟内输错的亮证码太多，请稍等一分钟", en: "Too many wrong show-codes within a minute; please wait a minute" },
);

export const presentationNotProven = defineProblem(
  "presentation-not-proven",
  502,
  { zh: "对方交来的凭证没有通过核对，不能采信", en: "The credential that the other side sent did not pass our checks" },
  { remedy: askHolder },
);

export const statusChangeNotPossible = defineProblem(
  "credential-status-final",
  409,
  { zh: "已经撤销的凭证不能再改，状态相同的也不用改", en: "A revoked credential stays revoked, and the same state is no change" },
);

export const deliveryRefused = defineProblem(
  "credential-delivery-refused",
  422,
  { zh: "送来的凭证没有通过核对，没有收下", en: "The credential that was delivered did not pass our checks and was not kept" },
);

export const mandateAgentUnknown = defineProblem(
  "mandate-agent-unknown",
  422,
  { zh: "受托人的姓名或者身份号码不对", en: "The agent's name or identity number is not right" },
);

export const mandateTermWrong = defineProblem(
  "mandate-term-wrong",
  422,
  { zh: "委托的期限不对：从今天或以后开始，最长一年", en: "A mandate begins today or later and lasts for a year at most" },
);
