import { lawBasis } from "../../../kernel/law/index.ts";
import { defineProblem } from "../../../platform/http/problem.ts";

export const caseNotFound = defineProblem(
  "case-not-found",
  404,
  { zh: "没有这个办件，或者不归您的单位办", en: "No such case, or it isn't your office's" },
  { remedy: { zh: "核对办件编号；别的单位的办件由那个单位查看", en: "Check the number; another office's case is seen there" } },
);

export const wrongCode = defineProblem(
  "wrong-status-code",
  404,
  { zh: "办件编号和验证码对不上", en: "The case number and the code don't belong together" },
  { remedy: { zh: "两样都印在收件凭证上，请再看一眼；凭证丢了请到原窗口补打", en: "Both are printed on the counter's receipt; the counter can print it again" } },
);

export const statusLocked = defineProblem(
  "status-locked",
  429,
  { zh: "验证码错了 5 次，这个办件先锁 1 小时", en: "Five wrong codes: this case is locked for an hour" },
  { remedy: { zh: "1 小时后再试，或到原窗口查询", en: "Try again in an hour, or ask at the counter" } },
);

export const wrongStep = defineProblem(
  "wrong-step",
  409,
  { zh: "办件现在的状态不能做这一步", en: "The case can't take this step now" },
  { remedy: { zh: "刷新页面，看现在到哪一步", en: "Reload to see where it stands" } },
);

export const itemNotRunnable = defineProblem(
  "item-not-runnable",
  409,
  { zh: "这个事项还不能在本窗口收件", en: "This counter can't take in this item yet" },
  { remedy: { zh: "选标有「本窗口可办」的事项；其余事项的办理部门还没有接入", en: "Choose an item marked as available here; the others' offices are not connected yet" } },
);

export const identityMismatch = defineProblem("identity-not-valid", 422, { zh: "身份信息有误", en: "The identity details are not valid" });

export const materialsMissing = defineProblem(
  "materials-missing",
  422,
  { zh: "材料还缺，一次说清", en: "Materials are missing; here is all of it" },
  { basis: lawBasis.licensingNoticeOnce, remedy: { zh: "补齐下面列出的材料再出收件凭证；或打印告知书给申请人", en: "Complete what is listed, then print the receipt; or hand the notice to the applicant" } },
);

export const materialNotFetchable = defineProblem(
  "material-not-fetchable",
  409,
  { zh: "这份材料不能从对方取，需要申请人提供", en: "This material can't be fetched from the other side" },
);

export const materialNotAccepted = defineProblem("material-not-accepted", 422, { zh: "这个文件不能用", en: "This file can't be used" });

export const evidenceNotFound = defineProblem(
  "evidence-not-found",
  404,
  { zh: "对方没有查到这个人的记录", en: "The other side holds no record of this person" },
  { remedy: { zh: "核对身份证号；确实没有的，请申请人自己提供这份材料，不影响受理", en: "Check the number; otherwise the applicant brings the paper, which changes nothing else" } },
);

export const reasonMissing = defineProblem(
  "reason-missing",
  422,
  { zh: "不同意要写理由和依据", en: "A refusal needs its reason and its clause" },
  { basis: lawBasis.licensingReason, remedy: { zh: "写明理由，选或填依据的条款", en: "State the reason and name the clause" } },
);

export const agreementNotActive = defineProblem(
  "agreement-not-active",
  409,
  { zh: "两地还没有签好备忘录，不能跨省移交", en: "The memorandum isn't signed by both sides yet; nothing can be handed over" },
  { remedy: { zh: "请两地的协议经办人先签署", en: "The agreement officers of both sides must sign first", action: "/agreements/M0" } },
);

export const cannotRate = defineProblem("cannot-rate", 409, { zh: "现在还不能评价，或者已经评过了", en: "It can't be rated now, or it has been rated" });
