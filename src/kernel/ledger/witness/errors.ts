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
