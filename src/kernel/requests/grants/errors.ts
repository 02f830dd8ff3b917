import { defineProblem } from "../../../platform/http/problem.ts";
import { lawBasis } from "../../law/index.ts";

const bothOffices = { zh: "提供部门的共享机构负责人，或使用部门的数据管理员", en: "The head of the provider's share office, or the holder's data steward" };

export const notASide = defineProblem(
  "grant-not-your-side",
  403,
  { zh: "只有授权两边的负责人可以办", en: "Only those responsible at the grant's two sides may do this" },
  { basis: lawBasis.noGroundlessEnding, remedy: { zh: "请两边的负责人办理", en: "Have one of the two sides' officers act", who: bothOffices } },
);

export const grantActIncomplete = defineProblem(
  "grant-act-incomplete",
  422,
  { zh: "还缺内容：没有正当理由，不能暂停、变更或终止授权", en: "Something is missing: a grant isn't suspended, changed or ended without good reason" },
  { basis: lawBasis.noGroundlessEnding, remedy: { zh: "补齐下面列出的各项；提供部门终止的，先和对方协商并报同级主管部门备案", en: "Complete what is listed; a provider that ends a grant consults the other side and files it first" } },
);

export const grantOver = defineProblem("grant-over", 409, { zh: "这项授权已经终止或到期", en: "This grant has ended or run out" }, {
  basis: lawBasis.disposal,
  remedy: { zh: "需要再用，请重新申请", en: "Ask anew if it is needed again", action: "/catalogue" },
});

export const grantActNotNow = defineProblem("grant-act-not-now", 409, { zh: "授权现在的状态不能办这一步", en: "The grant's state doesn't allow this step" }, {
  basis: lawBasis.suspension,
  remedy: { zh: "暂停由暂停的一方恢复；没有暂停的不用恢复", en: "Whoever suspended it resumes it; what isn't suspended needs no resuming" },
});

export const notMendedYet = defineProblem("grant-mending-not-over", 409, { zh: "要先因越权使用暂停并限期整改，过了期限才能以整改不到位终止", en: "First comes a suspension for over-use with a day to mend it; only after that day can it end for not being mended" }, {
  basis: lawBasis.suspension,
  remedy: { zh: "先暂停并写明整改期限，到期仍没有整改的再终止", en: "Suspend it with a day to mend it by; end it when that day has passed in vain" },
});

export const amendmentEmpty = defineProblem("grant-amendment-empty", 422, { zh: "没有改动任何一项", en: "Nothing would be different" }, {
  basis: lawBasis.noGroundlessEnding,
  remedy: { zh: "改动栏目、期限、次数、用途或者接收方中的至少一项", en: "Change fields, term, rate, purpose or recipients" },
});

export const recipientUnknown = defineProblem("grant-recipient-unknown", 422, { zh: "接收方不是两边登记的单位", en: "A recipient is no office known to the two sides" }, {
  basis: lawBasis.noOtherUse,
  remedy: { zh: "从两边登记的单位里选，不能是授权的两边自己", en: "Choose among the offices of both sides, other than the grant's own two" },
});

export const notNarrower = defineProblem("grant-not-narrower", 409, { zh: "只有收窄才能单方变更；要放宽，请对方同意", en: "Only a narrower grant can be made alone; anything wider needs the other side" }, {
  basis: lawBasis.noGroundlessEnding,
  remedy: { zh: "提出变更，请对方签字", en: "Propose it for the other side to sign" },
});

export const proposalWaiting = defineProblem("grant-proposal-waiting", 409, { zh: "本单位已经提出一项变更，正在等对方答复", en: "Your side has a proposal waiting for its answer" }, {
  basis: lawBasis.noGroundlessEnding,
  remedy: { zh: "先撤回那一项，或者等对方答复", en: "Withdraw that one first, or wait for the answer" },
});

export const proposalGone = defineProblem("grant-proposal-gone", 409, { zh: "这项变更已经有了结果", en: "This proposal has its outcome" }, {
  basis: lawBasis.noGroundlessEnding,
  remedy: { zh: "看授权页现在的版本", en: "See the version in force on the grant's page" },
});

/** A peer sent an act that doesn't fit; the event is parked and seen by the operator. */
export const grantMessageRefused = defineProblem("grant-message-refused", 422, { zh: "对方节点送来的授权变动不能采信", en: "The act on a grant sent by the peer is not accepted" }, {
  basis: lawBasis.noGroundlessEnding,
  remedy: { zh: "请双方运维人员核对两边的记录", en: "The operators should compare the records of both nodes" },
});
