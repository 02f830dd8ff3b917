import { defineProblem } from "../../../platform/http/problem.ts";
import { lawBasis } from "../../law/index.ts";

const requester = { zh: "申请单位的数据管理员", en: "The requesting office's data steward" };
const shareOffice = { zh: "提供部门的共享机构负责人", en: "The head of the provider's share office" };

export const offerStands = defineProblem("request-offer-stands", 409, { zh: "已经另提了条件，等申请单位答复", en: "Other terms have been offered; the requester answers first" }, {
  basis: lawBasis.requestAnswer,
  remedy: { zh: "申请单位接受就按这个条件授权，也可以再提一次或者撤回", en: "The requester accepts them, proposes once more, or takes the request back", who: requester },
});

export const noOfferStands = defineProblem("request-no-offer", 409, { zh: "现在没有等您答复的条件", en: "No offer waits for your answer" }, {
  basis: lawBasis.requestAnswer,
  remedy: { zh: "请等提供部门答复", en: "Wait for the provider's answer", who: shareOffice },
});

export const proposalIncomplete = defineProblem("request-proposal-incomplete", 422, { zh: "另提条件要写明理由", en: "Other terms need their reason" }, {
  basis: lawBasis.refusalReason,
  remedy: { zh: "用几句话说明为什么要改", en: "Say in a few words why" },
});

export const proposalSame = defineProblem("request-proposal-same", 422, { zh: "和现在的条件一样，没有改动", en: "These are the terms that stand already" }, {
  basis: lawBasis.requestAnswer,
  remedy: { zh: "改动栏目、期限或依据；不用改的就同意或接受", en: "Change the fields, the term or the basis; if nothing is to change, grant or accept" },
});

export const countersUsedUp = defineProblem("request-counters-used-up", 409, { zh: "已经再提过三次，不能再提", en: "Three answers by other terms are the most" }, {
  basis: lawBasis.requestAnswer,
  remedy: { zh: "接受对方的条件，或者撤回申请再谈", en: "Accept the offer, or take the request back and speak with the provider" },
});
