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

const bothByTelephone = { zh: "两边的节点运维人员", en: "The operators of both nodes" };

export const descriptorNotNewer = defineProblem("descriptor-not-newer", 409, { zh: "送来的节点说明书比已知的旧", en: "The descriptor is older than the one known" });

export const successionUnproven = defineProblem("succession-unproven", 409, { zh: "新密钥没有旧密钥作证，也没有说明为什么", en: "The keys before don't vouch for the new ones, and nobody says why" }, {
  remedy: { zh: "电话核对指纹；密钥确实被盗的，由那边做紧急更换", en: "Compare fingerprints by telephone; if keys were stolen, that side replaces them as an emergency", who: bothByTelephone },
});

export const replacementUnknown = defineProblem("replacement-unknown", 404, { zh: "这个对端没有等待确认的新密钥", en: "No new keys of this peer wait to be confirmed" });

export const fingerprintNotConfirmed = defineProblem("fingerprint-not-confirmed", 409, { zh: "听到的指纹和收到的新密钥不一致，没有换", en: "The fingerprint heard is not that of the new keys; nothing was changed" }, {
  remedy: { zh: "停下来，用原来的号码打回去，请对方在自己的运维页上重念一遍", en: "Stop, call back on the number known before, and have it read out again from their operations page", who: bothByTelephone },
});

export const rotationOverlaps = defineProblem("rotation-overlaps", 409, { zh: "另一次换钥还没有做完", en: "Another exchange of keys is under way" });

export const newKeysUnconfirmed = defineProblem("new-keys-unconfirmed", 409, { zh: "对方还没有确认本节点的新密钥", en: "The other side has not confirmed this node's new keys yet" }, {
  remedy: { zh: "打电话把本节点的新指纹念给对方运维，请他在运维页上确认", en: "Telephone the other operator and read out this node's new fingerprint, to be confirmed on their operations page", who: bothByTelephone },
});

export const keysElsewhere = defineProblem("keys-elsewhere", 409, { zh: "本节点的密钥不在密钥文件里，要在密码卡那边换", en: "This node's keys are not in key files: they are exchanged where they lie" });
