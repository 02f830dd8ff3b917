import { defineProblem } from "../../../platform/http/problem.ts";

const anew = { zh: "再签一次；不用通行密钥，也可以直接点同意", en: "Sign again; you may also agree without a passkey" };

export const passkeyNotAccepted = defineProblem(
  "passkey-not-accepted",
  422,
  { zh: "这把通行密钥没有登记成", en: "The passkey could not be registered" },
  { remedy: { zh: "再登记一次；要用能验证您本人（指纹、面容或者密码）的设备", en: "Register again, with a device that checks it is you (fingerprint, face or PIN)" } },
);

export const passkeyUnknown = defineProblem("passkey-unknown", 404, { zh: "您的账号下没有这把通行密钥", en: "Your account has no such passkey" }, { remedy: { zh: "先在“我的授权”里登记", en: "Register it under “My consents” first", action: "/my/consents" } });

export const passkeyChallengeGone = defineProblem("passkey-challenge-gone", 409, { zh: "等得太久，这一次签字作废了", en: "This took too long and is void" }, { remedy: anew });

export const passkeySignatureWrong = defineProblem("passkey-signature-wrong", 403, { zh: "通行密钥的签字对不上这份同意", en: "The passkey's signature is not of this consent" }, { remedy: anew });
