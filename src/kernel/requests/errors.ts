import { defineProblem, type Basis, type ProblemError } from "../../platform/http/problem.ts";
import { lawBasis } from "../law/index.ts";

const shareOffice = { zh: "提供部门的数据共享机构", en: "The provider's share office" };
const ownSteward = { zh: "本部门的数据管理员", en: "Your data steward" };
const officers = { zh: "双方的协议经办人", en: "The agreement officers of both sides" };

export const requestNotFound = defineProblem("request-not-found", 404, { zh: "没有这份申请，或者与您的单位无关", en: "No such request, or it isn't your office's" }, {
  remedy: { zh: "在申请列表里查找", en: "Look it up in the list of requests", action: "/requests" },
});

export const grantNotFound = defineProblem("grant-not-found", 404, { zh: "没有这项授权，或者与您的单位无关", en: "No such grant, or it isn't your office's" }, {
  remedy: { zh: "在授权列表里查找；没有授权请先申请", en: "Look it up in the list of grants; without one, ask for it", action: "/grants" },
});

export const notAsRequester = defineProblem(
  "request-not-by-steward",
  403,
  { zh: "申请要由需求部门的数据管理员提出", en: "The requesting department's data steward must ask" },
  { basis: lawBasis.requestContents, remedy: { zh: "请本部门的数据管理员提出", en: "Have your data steward ask", who: ownSteward } },
);

export const requestIncomplete = defineProblem(
  "request-incomplete",
  422,
  { zh: "申请还缺内容，一次说清", en: "The request is incomplete; here is all that is missing" },
  { basis: lawBasis.noticeOnce, remedy: { zh: "补齐下面列出的各项再提交；缺内容不会被当作不同意", en: "Complete what is listed and submit again; being incomplete is no refusal", who: ownSteward } },
);

export const requestTermInvalid = defineProblem(
  "request-term-invalid",
  422,
  { zh: "使用时限要写一个今天或以后的日期", en: "The term of use must end today or later" },
  { basis: lawBasis.requestContents, remedy: { zh: "写成 2027-12-31 这样的日期", en: "Write a date such as 2027-12-31" } },
);

export const ownResource = defineProblem("request-own-resource", 409, { zh: "这是本单位自己的数据，不用申请", en: "It is your own office's resource; no request is needed" });

/** The reason and the law stand in the catalogue entry; its sentence is put in place of the general one. */
export const resourceProhibited = defineProblem(
  "resource-prohibited",
  403,
  { zh: "不能给：这项数据依法不共享", en: "Can't be shared by law" },
  { basis: lawBasis.prohibitedSharing, remedy: { zh: "认为共享属性定错了的，可以向提供部门提出异议", en: "If you think the attribute is wrong, object to the provider", who: shareOffice } },
);

export const fieldsUnknown = defineProblem("request-fields-unknown", 422, { zh: "有栏目不在目录里", en: "A field asked for is not in the catalogue" }, {
  basis: lawBasis.requestContents,
  remedy: { zh: "只选目录列出的栏目", en: "Choose among the fields that the catalogue lists" },
});

export const purposeNotOffered = defineProblem(
  "request-purpose-not-offered",
  403,
  { zh: "目录没有列明这个用途，不能申请", en: "The catalogue does not offer this resource for the purpose" },
  { basis: lawBasis.conditionsListed, remedy: { zh: "用目录列明的用途；需要别的用途，请提供部门先修改目录", en: "Use a purpose the entry names; for another the provider must amend the entry", who: shareOffice } },
);

export const basisNotOffered = defineProblem(
  "request-basis-not-offered",
  403,
  { zh: "这个用途不能用这种依据取数", en: "This lawful basis does not carry the purpose" },
  { basis: lawBasis.basisConsent, remedy: { zh: "用目录和协议条款都写明的依据", en: "Use a basis that both the entry and the agreement's clause name" } },
);

export const noAgreement = defineProblem(
  "request-without-agreement",
  409,
  { zh: "两边没有正在生效的协议管这项数据", en: "No agreement in force between the two sides covers this" },
  { basis: lawBasis.noOtherUse, remedy: { zh: "请双方先签署协议", en: "The agreement must be signed by both sides first", who: officers, action: "/agreements/M0" } },
);

export const purposeNotPermitted = defineProblem(
  "request-purpose-not-permitted",
  403,
  { zh: "协议没有允许这个用途的条款", en: "No clause of the agreement permits the purpose" },
  { basis: lawBasis.noOtherUse, remedy: { zh: "用协议条款写明的用途；需要别的用途，先由双方修改协议", en: "Use a purpose a clause names; for another the two sides must amend the agreement", who: officers, action: "/agreements/M0" } },
);

const awaitAnswer = { zh: "等提供部门答复；有补充请联系它的共享机构", en: "Wait for the answer; add to it through the provider's share office", who: shareOffice };

export const requestPending = defineProblem(
  "request-pending",
  409,
  { zh: "同样的申请已经提交，正在等答复", en: "The same request is waiting for its answer" },
  { basis: lawBasis.answerTerm, remedy: awaitAnswer },
);

/** The refusal with the page of the request that waits. */
export const requestPendingAt = (id: string): ProblemError => requestPending({ en: id, zh: id, remedy: { ...awaitAnswer, action: `/requests/${id}` } });

export const notTheShareOffice = defineProblem(
  "not-the-share-office",
  403,
  { zh: "只有提供部门的共享机构负责人可以答复", en: "Only the head of the provider's share office may answer" },
  { basis: lawBasis.requestAnswer, remedy: { zh: "请提供部门的共享机构负责人办理", en: "The head of the provider's share office must act", who: shareOffice } },
);

export const alreadyDecided = defineProblem("request-already-decided", 409, { zh: "这份申请已经答复", en: "This request has been answered" }, {
  basis: lawBasis.noGroundlessEnding,
  remedy: { zh: "已同意的可以依法终止授权；不同意的可以重新申请", en: "A grant can be ended as the law allows; after a refusal one may ask anew" },
});

export const notWaiting = defineProblem("request-not-waiting", 409, { zh: "这份申请已经有了结果，不能再撤回", en: "This request has its outcome and can't be withdrawn" }, {
  basis: lawBasis.noGroundlessEnding,
  remedy: { zh: "授权用不着了，请提供部门终止它", en: "If the grant isn't needed, have the provider end it" },
});

export const beyondRequest = defineProblem(
  "grant-beyond-request",
  422,
  { zh: "授权不能超出申请：栏目和期限都只能相同或更少", en: "A grant can't exceed the request, neither in fields nor in time" },
  { basis: lawBasis.purposeAndLeast, remedy: { zh: "去掉申请里没有的栏目，期限不晚于申请的期限", en: "Leave out fields that weren't asked for; end no later than asked" } },
);

export const grantTextChanged = defineProblem(
  "grant-text-changed",
  409,
  { zh: "您看过的文字和现在要签的不一样，没有签", en: "The text you have read is not what would be signed now; nothing was signed" },
  { basis: lawBasis.requestAnswer, remedy: { zh: "把现在的文字看一遍再签", en: "Read the text as it is now, then sign" } },
);

export const rejectionIncomplete = defineProblem(
  "rejection-incomplete",
  422,
  { zh: "不同意要写明理由和依据的条款", en: "A refusal needs its reason and its clause" },
  { basis: lawBasis.refusalReason, remedy: { zh: "选一条依据，用几句话说明理由和怎样改才能同意", en: "Choose a clause; say in a few words why, and what would change it" } },
);

/** The sentence of an agreement's clause, as a refusal cites it. */
export const clauseBasis = (agreement: string, { id, text, textStatus }: { id: string; text: string; textStatus: string }): Basis => ({
  source: agreement,
  article: id,
  text,
  textStatus: textStatus === "source" ? "summary" : "illustrative",
});
