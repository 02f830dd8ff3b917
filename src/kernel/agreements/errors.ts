import { defineProblem, type Basis } from "../../platform/http/problem.ts";

const officers = { zh: "双方的协议经办人", en: "The agreement officers of both sides" };
const peerOfficer = { zh: "对方的协议经办人", en: "The other side's agreement officer" };
const operators = { zh: "双方的运维人员", en: "The operators of both nodes" };

/** Our own rules of signing; shown as 示意. */
const signingRule = (article: string, text: string): Basis => ({ source: "双城协议签署规则", article, text, textStatus: "illustrative" });
const bothSign = signingRule("第一条", "协议由一方提出并签字、另一方对同一文本签字后生效；任何一方签字之后，文本不得改动。");
const signatoriesAct = signingRule("第二条", "只有签署方的协议经办人可以代表该方签字或者退回。");
const sameText = signingRule("第三条", "签字的人看到的文本、对方签过字的文本和入账的文本，必须一字不差。");

export const agreementNotFound = defineProblem("agreement-not-found", 404, { zh: "没有这份协议", en: "No such agreement" }, {
  remedy: { zh: "到协议列表里查找", en: "Look it up in the list of agreements", action: "/agreements" },
});

export const agreementTextMissing = defineProblem(
  "agreement-text-missing",
  409,
  { zh: "这份协议只有题名，没有文本，不能签署", en: "Only this agreement's title is known; there is no text to sign" },
  {
    basis: sameText,
    remedy: { zh: "请签署方提供原文后再录入；原文缺失的地方不补写", en: "The signatories must supply the text; what the source leaves out is not made up" },
  },
);

export const signatoryNotConnected = defineProblem(
  "signatory-not-connected",
  409,
  { zh: "有签署方的节点还没有接上，不能提出", en: "A signatory's node is not connected yet" },
  { basis: bothSign, remedy: { zh: "先由双方运维人员用邀请码互相接上", en: "Connect the nodes first, by an invitation code", who: operators, action: "/ops" } },
);

export const notASignatory = defineProblem(
  "not-a-signatory",
  403,
  { zh: "您的单位不是这份协议的签署方，或者您不是协议经办人", en: "Your office is no party to this agreement, or you are not its agreement officer" },
  { basis: signatoriesAct, remedy: { zh: "请签署方的协议经办人办理", en: "The agreement officer of a signatory must act", who: officers } },
);

export const alreadyProposed = defineProblem(
  "agreement-already-proposed",
  409,
  { zh: "这份协议已经提出，正在等另一方签字", en: "This agreement has been proposed and waits for the other side" },
  { basis: bothSign, remedy: { zh: "对方提出的，请看过文本后签字或退回；自己提出的，请等对方答复", en: "If they proposed it: read it, then sign or return it; if you did: wait for their answer" } },
);

export const alreadyActive = defineProblem(
  "agreement-already-active",
  409,
  { zh: "这份协议双方都已签字生效", en: "This agreement is signed by all and in force" },
  { basis: bothSign, remedy: { zh: "文本不再改动；要修改须另行提出新的协议", en: "Its text stays; a change is a new agreement" } },
);

export const notProposed = defineProblem(
  "agreement-not-proposed",
  409,
  { zh: "这份协议现在没有等签的文本", en: "There is no text waiting for a signature" },
  { basis: bothSign, remedy: { zh: "先由任一方的协议经办人提出", en: "One side's agreement officer must propose it first", who: officers } },
);

export const ownProposal = defineProblem(
  "agreement-own-proposal",
  409,
  { zh: "这是您一方提出的，要由另一方签字或退回", en: "Your side proposed it; the other side signs or returns it" },
  { basis: bothSign, remedy: { zh: "请等对方答复", en: "Wait for their answer", who: peerOfficer } },
);

export const textDiffers = defineProblem(
  "agreement-text-differs",
  409,
  { zh: "您看到的文本和等签的文本不是同一份，没有签字", en: "The text you saw is not the text to be signed; nothing was signed" },
  { basis: sameText, remedy: { zh: "刷新页面，重新看过文本和指纹再签", en: "Reload, read the text and its fingerprint again, then sign" } },
);

export const agreementAltered = defineProblem(
  "agreement-altered",
  409,
  { zh: "对方送来的文本与我方底稿不一致，没有签字", en: "The text the other side sent differs from ours; nothing was signed" },
  { basis: sameText, remedy: { zh: "看清哪些地方不同，写明理由退回给对方", en: "See what differs and return it with the reason", who: { zh: "您", en: "You" } } },
);

export const refusalReasonMissing = defineProblem(
  "agreement-refusal-reason-missing",
  422,
  { zh: "退回要写明理由", en: "Returning it needs a reason" },
  { basis: signatoriesAct, remedy: { zh: "写几句话，让对方知道怎样改才能签", en: "Say in a few words what would have to change" } },
);

/** A peer sent something that no agreement of ours fits; the event is parked and seen by the operator. */
export const agreementMessageRefused = defineProblem(
  "agreement-message-refused",
  422,
  { zh: "对方节点送来的协议文件不能采信", en: "The agreement document sent by the peer is not accepted" },
  { basis: sameText, remedy: { zh: "请双方运维人员核对节点和公钥", en: "The operators of both nodes should compare nodes and keys", who: operators } },
);
