import { defineProblem, type Basis } from "../../../platform/http/problem.ts";

const rfc9421 = (article: string, text: string): Basis => ({ source: "RFC 9421 HTTP Message Signatures", article, text, textStatus: "verified" });

/** Who has to act when a peer's message can't be accepted: mostly the peer. */
const sender = { zh: "发送消息的节点", en: "The node that sent the message" };
const bothOperators = { zh: "两边的节点运维人员", en: "The operators of both nodes" };

export const messageUnsigned = defineProblem("message-unsigned", 401, { zh: "消息没有签名", en: "The message is not signed" }, {
  basis: rfc9421("3.2", "If an applicable signature is not found, produce an error."),
  remedy: { zh: "用本节点的签名密钥签名后再发送", en: "Sign the message with the node's sign key and send it again", who: sender },
});

export const messageMalformed = defineProblem("message-malformed", 400, { zh: "消息的签名写法不对", en: "The message's signature is not well formed" }, {
  basis: rfc9421("3.2.1", "When an application defines additional requirements, it MUST enforce them during the signature verification process, and signature verification MUST fail if the signature does not conform to the application's requirements."),
  remedy: { zh: "按对接规范覆盖全部必签内容后再发送", en: "Cover all required components as the protocol says and send it again", who: sender },
});

export const messageAltered = defineProblem("message-altered", 401, { zh: "消息与签名不符，途中被改过", en: "The message does not match its signature: it was altered on the way" }, {
  basis: rfc9421("7.2.8", "Upon verification, it is important that the verifier validate not only the signature but also the value of the Content-Digest field itself against the actual received content."),
  remedy: { zh: "查两个节点之间的代理和网络，再重新发送", en: "Look at the proxies and the network between the nodes, then send it again", who: bothOperators },
});

export const messageKeyUnknown = defineProblem("message-key-unknown", 401, { zh: "不认识签名用的密钥", en: "The signing key is not known here" }, {
  basis: rfc9421("3.2", "If a key is identified that the verifier does not know, does not trust for this request, or does not match something preconfigured, the verification MUST fail."),
  remedy: { zh: "由两边运维人员用邀请码互认后再发送", en: "Introduce the two nodes by an invitation code first", who: bothOperators },
});

export const messageKeyRetired = defineProblem("message-key-retired", 401, { zh: "这把密钥已经换下，或者说是被盗了，它签的消息不收", en: "This key has been exchanged, or is said to be stolen: what it signs is not taken" }, {
  basis: rfc9421("3.2", "If the key is known and trusted"),
  remedy: { zh: "由运维人员电话核对新指纹，在运维页上确认", en: "An operator hears the new fingerprint by telephone and confirms it on the operations page", who: bothOperators },
});

export const messageSuiteRefused = defineProblem("message-suite-refused", 401, { zh: "消息用的签名算法不对，或本节点不接受", en: "The message is signed with a suite that is not the key's, or that is not accepted here" }, {
  basis: rfc9421("3.2", "If the algorithms are not the same, the verifier MUST fail the verification."),
  remedy: {
    zh: "发送方按密钥的算法签名；本节点要接受它的，由运维人员在 node.json 的 acceptedSuites 中写明", en: "Sign with the suite of the key; if this node is to accept it, its operator names it in acceptedSuites of node.json",
    who: bothOperators,
  },
});

export const messageWrongTarget = defineProblem("message-wrong-target", 421, { zh: "这条消息不是发给本节点的", en: "The message was signed for another node" }, {
  basis: rfc9421("2.2.2", "The component value is the full absolute target URI of the request, potentially assembled from all available parts including the authority and request target"),
  remedy: { zh: "把消息发到签名时写明的地址；本节点换过地址的，先更新节点信息", en: "Send the message to the address it was signed for; if this node has moved, renew its descriptor first", who: sender },
});

export const messageStale = defineProblem("message-stale", 401, { zh: "消息的签名时间相差超过 300 秒", en: "The message was signed more than 300 seconds from now" }, {
  basis: rfc9421("7.2.2", "Furthermore, the signer can provide a timestamp for when the signature was created and a time at which the signer considers the signature to be expired, limiting the utility of a captured signature value."),
  remedy: { zh: "校准两边服务器的时钟，再重新签名发送", en: "Set the clocks of both servers, then sign and send it again", who: bothOperators },
});

export const messageReplayed = defineProblem("message-replayed", 401, { zh: "这条消息已经收到过，重放的不再处理", en: "This message has been received before; a replay has no effect" }, {
  basis: rfc9421("7.2.2", "In addition, the signature can use the nonce signature parameter to provide a per-message unique value to allow the verifier to detect replay of the signature itself if a nonce value is repeated."),
  remedy: { zh: "重发时用新的随机数重新签名", en: "Sign again with a new nonce to send it again", who: sender },
});

export const peerSuspended = defineProblem("peer-suspended", 403, { zh: "本节点已暂停与这个节点往来", en: "This node has suspended its exchange with the other node" }, {
  basis: rfc9421("3.2", "The verifier has to determine the trustworthiness of the key material for the context in which the signature is presented."),
  remedy: { zh: "请本节点运维人员恢复往来", en: "Ask the operator of this node to resume it", who: { zh: "暂停往来一方的运维人员", en: "The operator of the side that suspended it" } },
});

export const peerKeysDistrusted = defineProblem("peer-keys-distrusted", 409, { zh: "对方节点说密钥被盗，新密钥还没有电话核对", en: "The other node says that its keys were stolen, and its new ones have not been confirmed by telephone" }, {
  remedy: { zh: "请本节点运维人员打电话核对新指纹，在运维页上确认", en: "Have this node's operator compare the new fingerprint by telephone and confirm it on the operations page", who: { zh: "本节点运维人员", en: "The operator of this node" } },
});

/** Every refusal of a message between nodes; the counters name them without the common prefix of problems. */
export const messageRefusals = [
  messageUnsigned, messageMalformed, messageAltered, messageKeyUnknown, messageKeyRetired, messageSuiteRefused, messageWrongTarget, messageStale, messageReplayed, peerSuspended,
] as const;

export const peerUnreachable = defineProblem("peer-unreachable", 502, { zh: "联系不上对方节点", en: "The other node can't be reached" }, {
  remedy: { zh: "稍后会自动再试；一直不通请告诉对方节点的运维人员", en: "Try again later; if it stays, tell the operator of the other node" },
});

export const peerTimedOut = defineProblem("peer-timed-out", 504, { zh: "对方节点没有按时答复", en: "The other node did not answer in time" }, {
  remedy: { zh: "稍后再试；一直如此请告诉对方节点的运维人员", en: "Try again later; if it stays, tell the operator of the other node" },
});

export const peerAnswerUnverified = defineProblem("peer-answer-unverified", 502, { zh: "答复上没有对方节点的有效签名，不予采信", en: "The answer has no valid signature of the other node; it is not believed" }, {
  basis: rfc9421("3.2", "If any of the above steps fail or produce an error, the signature validation fails."),
  remedy: { zh: "查两个节点之间的代理和网络", en: "Look at the proxies and the network between the nodes", who: bothOperators },
});

/** `cause` holds the peer's own problem, `side` its id. */
export const peerRefused = defineProblem("peer-refused", 502, { zh: "对方节点没有同意", en: "The other node refused" });

export const peerNotConfirmed = defineProblem("peer-not-confirmed", 409, { zh: "对方节点还没有确认互认", en: "The other node has not confirmed the introduction yet" }, {
  remedy: { zh: "用同一张邀请码再确认一次", en: "Take the same invitation once more", who: { zh: "本节点的运维人员", en: "The operator of this node" } },
});

export const peerUnknown = defineProblem("peer-unknown", 404, { zh: "没有这个互认节点", en: "No such peer" }, {
  remedy: { zh: "由两边运维人员用邀请码互认", en: "Introduce the two nodes by an invitation code", who: bothOperators },
});
