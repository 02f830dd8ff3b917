import { defineProblem, type Basis } from "../../../platform/http/problem.ts";

const rule = (text: string): { basis: Basis } => ({
  basis: { source: "C2SP tlog-witness", article: "add-checkpoint", text, textStatus: "verified" },
});

export const malformedSubmission = defineProblem("witness-submission-malformed", 400, {
  zh: "送来的账本页写法不对",
  en: "The submitted checkpoint is not well formed",
});

export const unknownLog = defineProblem(
  "witness-log-unknown",
  404,
  { zh: "不认识这本账，不能为它见证", en: "This log is not known here, so it can't be witnessed" },
  rule('If the checkpoint origin is unknown, the witness MUST respond with a "404 Not Found" HTTP status code.'),
);

export const logSignatureRefused = defineProblem(
  "witness-log-signature-refused",
  403,
  { zh: "账本页上没有这本账自己的有效签名", en: "The checkpoint has no valid signature of its log" },
  rule("The witness MUST verify the checkpoint signature against the public key(s) it trusts for the checkpoint origin"),
);

export const oldSizeBeyondCheckpoint = defineProblem(
  "witness-old-size-beyond-checkpoint",
  400,
  { zh: "声称的旧页比新页还长", en: "The old size is larger than the checkpoint" },
  rule("The old size MUST be equal to or lower than the checkpoint size."),
);

export const inconsistentCheckpoint = defineProblem(
  "witness-checkpoint-inconsistent",
  422,
  { zh: "这一页和见证过的对不上，不予见证", en: "The checkpoint doesn't continue what was witnessed before; it is not cosigned" },
  rule('if a Merkle Consistency Proof doesn\'t verify, the witness MUST respond with a "422 Unprocessable Entity" HTTP status code.'),
);

export const nothingWitnessed = defineProblem("witness-nothing-witnessed", 404, {
  zh: "还没有为这本账见证过",
  en: "No checkpoint of this log has been witnessed here",
});

/** What a node does with a ledger that contradicts itself; words of ours, shown as 示意. */
const freezeRule = (text: string): { basis: Basis } => ({ basis: { source: "Twincity 见证规则", article: "冻结", text, textStatus: "illustrative" } });
const bothAuditors = { zh: "双方审计和节点运维人员", en: "The auditors and operators of both nodes" };

export const logFrozen = defineProblem(
  "witness-log-frozen",
  423,
  { zh: "这本账自相矛盾，已冻结，查明前不再见证", en: "This log contradicted itself and is frozen; it is not witnessed until that is explained" },
  {
    ...freezeRule("账本出现两个说法后，见证方不再为它的任何一页签字，直到运维人员写明原因后解除。"),
    remedy: { zh: "双方下载证据核对，查明后由见证方的运维人员解除", en: "Both sides download the evidence; once it is explained, the witness's operator lifts the freeze", who: bothAuditors },
  },
);

export const pathSuspended = defineProblem(
  "ledger-path-suspended",
  423,
  { zh: "见证不一致，已暂停该通路", en: "The witness found a contradiction; this path is suspended" },
  {
    ...freezeRule("一方的账本被对方见证冻结期间，两边不取数，也不移交；事情留在现在经手的单位手上，等解除后再办。"),
    remedy: { zh: "等双方查明并解除冻结；证据可在账本页下载核对", en: "Wait until both sides have explained it and the freeze is lifted; the evidence can be downloaded at the ledger's page", who: bothAuditors, action: "/ledger" },
  },
);

export const freezeNotFound = defineProblem("witness-freeze-not-found", 404, { zh: "没有这次冻结", en: "No such freeze" });

export const freezeNotOurs = defineProblem(
  "witness-freeze-not-ours",
  409,
  { zh: "这次冻结是对方见证作的，只有对方能解除", en: "The other side's witness froze it; only that side can lift it" },
  { remedy: { zh: "把查明的原因告诉对方运维人员", en: "Tell the other side's operator what was found" } },
);

export const freezeNoticeMalformed = defineProblem("witness-freeze-notice-malformed", 422, {
  zh: "冻结通知写法不对，不予采信",
  en: "The notice of a freeze is not well formed; it is not believed",
});
