import { defineProblem } from "../../../platform/http/problem.ts";

const newCode = {
  zh: "请对方运维人员重新开一张邀请码", en: "Ask the other operator for a new invitation code",
  who: { zh: "发出邀请的一方", en: "The side that invited" },
};

export const invitationMalformed = defineProblem("invitation-malformed", 400, { zh: "邀请码不完整或写错了", en: "The invitation code is incomplete or mistyped" }, {
  remedy: { zh: "从 twc1. 开始完整复制邀请码", en: "Copy the whole code, from twc1. to its end" },
});

export const invitationUnknown = defineProblem("invitation-unknown", 404, { zh: "没有开过这张邀请码", en: "This node has not issued such an invitation" }, { remedy: newCode });

export const invitationExpired = defineProblem("invitation-expired", 410, { zh: "邀请码过期了（24 小时内有效）", en: "The invitation code has expired (it holds for 24 hours)" }, { remedy: newCode });

export const invitationUsed = defineProblem("invitation-used", 409, { zh: "邀请码已经用过，一张只能用一次", en: "The invitation code has been used; each works once" }, { remedy: newCode });

export const invitationProofWrong = defineProblem("invitation-proof-wrong", 403, { zh: "对方没有证明自己持有邀请码", en: "The answer does not prove that its sender holds the invitation code" }, { remedy: newCode });

export const fingerprintMismatch = defineProblem("fingerprint-mismatch", 409, { zh: "节点的密钥指纹与邀请码上的不一致，未建立互认", en: "The node's key does not have the fingerprint of the invitation; no trust was set up" }, {
  remedy: { zh: "停下来，电话核对双方指纹；可能有人冒充对方节点", en: "Stop and compare the fingerprints by telephone: somebody may pose as the other node", who: { zh: "两边的节点运维人员", en: "The operators of both nodes" } },
});

export const descriptorInvalid = defineProblem("descriptor-invalid", 422, { zh: "节点信息不合规范或签名不对", en: "The node descriptor is not valid" });

export const suiteNotAccepted = defineProblem("suite-not-accepted", 422, { zh: "对方节点用的签名算法，本节点没有设为接受", en: "The other node signs with a suite that is not accepted here" }, {
  remedy: {
    zh: "两边商定算法；接受的一方在 node.json 的 acceptedSuites 中写明并重新启动", en: "Agree on the suites; the side that accepts names them in acceptedSuites of node.json and starts again",
    who: { zh: "两边的节点运维人员", en: "The operators of both nodes" },
  },
});

export const peerIsSelf = defineProblem("peer-is-self", 409, { zh: "这是本节点自己的邀请码", en: "This invitation was issued by this very node" }, {
  remedy: { zh: "把邀请码交给对方节点的运维人员", en: "Give the code to the operator of the other node" },
});

export const peerKeysDiffer = defineProblem("peer-keys-differ", 409, { zh: "同名节点已经互认，密钥与这次的不同", en: "A peer with this id is known with other keys" }, {
  remedy: { zh: "先核对指纹；确认更换的，由运维人员处理原来的互认", en: "Compare fingerprints first; if the keys have really changed, the operator must settle the old trust" },
});

export const peerStateWrong = defineProblem("peer-state-wrong", 409, { zh: "互认节点当前的状态不能这样做", en: "The peer's state does not allow this" });
