import { defineProblem } from "../../platform/http/problem.ts";
import { lawBasis } from "../law/index.ts";

const againAtCounter = {
  zh: "请本人在窗口重新看一遍要取的内容并同意",
  en: "Ask the person to look at what would be fetched and to agree again at the counter",
  who: { zh: "收件窗口", en: "The counter that took it" },
};
const { basisConsent, informedConsent, consentAnew, withdrawal, purposeAndLeast } = lawBasis;

export const consentNotFound = defineProblem(
  "consent-not-found",
  404,
  { zh: "没有这份同意书，或者不是您的单位取得的", en: "No such consent, or your office did not take it" },
  { remedy: { zh: "核对编号；别的单位取得的同意书由那个单位查看", en: "Check the number; another office's consents are seen there" } },
);

export const consentMalformed = defineProblem(
  "consent-malformed",
  422,
  { zh: "这不是一份完整的同意书", en: "This is not a complete consent" },
  { basis: informedConsent, remedy: againAtCounter },
);

export const consentNotSigned = defineProblem(
  "consent-not-signed",
  403,
  { zh: "同意书上没有取得它的窗口所在节点的签字", en: "The consent is not signed by the node of the counter that took it" },
  { basis: informedConsent, remedy: againAtCounter },
);

export const consentOtherId = defineProblem(
  "consent-other-id",
  403,
  { zh: "写明的依据编号不是这份同意书", en: "The basis names another consent than the one enclosed" },
  { basis: basisConsent, remedy: { zh: "用同意书自己的编号作为依据", en: "Name the enclosed consent by its own id" } },
);

export const consentExpired = defineProblem(
  "consent-expired",
  403,
  { zh: "这份同意不在有效期内", en: "The consent is not in force at this time" },
  { basis: basisConsent, remedy: againAtCounter },
);

export const consentRevoked = defineProblem(
  "consent-revoked",
  403,
  { zh: "本人已经撤回这份同意", en: "The person has withdrawn this consent" },
  {
    basis: withdrawal,
    remedy: { zh: "不能再用它取数；本人可以自己交材料，或重新同意", en: "It can't be used any more; the person may hand in the document, or agree again", who: { zh: "本人", en: "The person" } },
  },
);

export const consentPaused = defineProblem(
  "consent-paused",
  403,
  { zh: "本人暂停了这份同意", en: "The person has paused this consent" },
  {
    basis: withdrawal,
    remedy: { zh: "等本人恢复；本人也可以自己交材料", en: "Wait until the person resumes it; the person may also hand in the document", who: { zh: "本人", en: "The person" }, action: "/my/consents" },
  },
);

export const consentExhausted = defineProblem(
  "consent-exhausted",
  403,
  { zh: "这份同意允许的次数已经用完", en: "The consent has been used as often as it allows" },
  { basis: purposeAndLeast, remedy: againAtCounter },
);

export const consentTooOften = defineProblem(
  "consent-too-often",
  429,
  { zh: "这份同意允许的频次，这段时间里已经用满", en: "The consent has been used as often as it allows within this period" },
  { basis: purposeAndLeast, remedy: { zh: "等这段时间过去再取", en: "Wait until the period is over" } },
);

export const consentStateForbids = defineProblem(
  "consent-state-forbids",
  409,
  { zh: "这份同意现在的状态不能这样做", en: "The state of the consent does not allow this" },
  { remedy: { zh: "刷新页面，看它现在的状态", en: "Load the page again and look at its state" } },
);

export const consentOtherProvince = defineProblem(
  "consent-other-province",
  403,
  { zh: "本人没有同意在这两个地方之间传", en: "The person did not agree that it travels between these two sides" },
  { basis: consentAnew, remedy: againAtCounter },
);

export const consentOtherPerson = defineProblem(
  "consent-other-person",
  403,
  { zh: "同意书是另一个人给的，不能用来查这个人", en: "The consent was given by another person than the one asked about" },
  { basis: basisConsent, remedy: againAtCounter },
);

export const consentOtherPurpose = defineProblem(
  "consent-other-purpose",
  403,
  { zh: "本人同意的不是这个用途", en: "The person agreed to another purpose" },
  { basis: consentAnew, remedy: againAtCounter },
);

export const consentDoesNotCover = defineProblem(
  "consent-does-not-cover",
  403,
  { zh: "这份同意没有包括这次要取的内容", en: "The consent does not cover this call" },
  { basis: consentAnew, remedy: againAtCounter },
);

export const previewNotUse = defineProblem(
  "preview-not-use",
  403,
  { zh: "只同意看一眼，没有同意用作材料", en: "Only a preview was agreed to, not the use as evidence" },
  { basis: consentAnew, remedy: { zh: "看过以后请本人明确同意使用，或自己交材料", en: "After the preview ask the person to agree to the use, or to hand in the document" } },
);

export const consentInvalidTerm = defineProblem(
  "consent-invalid-term",
  422,
  { zh: "同意书的有效期太长，或已经过去", en: "The consent would be valid for too long, or has ended already" },
  { basis: purposeAndLeast, remedy: { zh: "有效期从现在算起，最长 180 天", en: "Choose an end within 180 days from now" } },
);
