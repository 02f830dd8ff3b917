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

/** A peer sent an act that doesn't fit; the event is parked and seen by the operator. */
export const grantMessageRefused = defineProblem("grant-message-refused", 422, { zh: "对方节点送来的授权变动不能采信", en: "The act on a grant sent by the peer is not accepted" }, {
  basis: lawBasis.noGroundlessEnding,
  remedy: { zh: "请双方运维人员核对两边的记录", en: "The operators should compare the records of both nodes" },
});
