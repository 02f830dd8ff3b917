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

export const alreadyNoticed = defineProblem(
  "already-noticed",
  409,
  { zh: "要补的已经一次告知过了，不能再添新的", en: "The one notice of what is missing was given; nothing new can be added to it" },
  { basis: lawBasis.licensingNoticeOnce, remedy: { zh: "告知过的那几样补得不行，可以再要；其余的请自己核对，或者向有数据的单位取", en: "Ask again for what the notice named if it won't do; check the rest yourself or fetch it from who holds it" } },
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

export const doorUnknown = defineProblem("door-unknown", 404, { zh: "没有这个入口", en: "No such front door" });

export const counterItem = defineProblem(
  "counter-item",
  409,
  { zh: "这个事项要到窗口办", en: "This item is taken in at a counter" },
  { remedy: { zh: "带上身份证到就近的川渝通办窗口，由窗口代收并转给办理单位", en: "Bring your identity card to a counter nearby; it takes the case in and hands it on" } },
);

export const formIncomplete = defineProblem(
  "form-incomplete",
  422,
  { zh: "还有几项没填好", en: "Some answers are missing" },
  { remedy: { zh: "补上下面列出的几项再提交", en: "Fill in what is listed, then hand it in" } },
);

export const partNotFound = defineProblem("part-not-found", 404, { zh: "没有这一部分，或者不归您的单位办", en: "No such part, or it isn't your office's" });

export const partsNotReported = defineProblem(
  "parts-not-reported",
  409,
  { zh: "各部分还没有都办完，不能作决定", en: "Not all parts are in; nothing can be decided yet" },
  { remedy: { zh: "等各部分的单位报回结果；超过时限没签收的可以重新移交", en: "Wait for the parts' offices; a part that nobody took over can be offered again" } },
);

export const partNotConfirmed = defineProblem(
  "part-not-confirmed",
  409,
  { zh: "有一部分核验没有通过，不能准予", en: "A part was not confirmed; the case can't be granted" },
  { basis: lawBasis.licensingReason, remedy: { zh: "可以不予，写明理由和依据；核验有误的，请对方单位说明", en: "Deny with reason and clause; if the finding is wrong, ask the part's office" } },
);

export const clauseMissing = defineProblem(
  "suspension-clause-missing",
  422,
  { zh: "暂停要写明法定情形和依据", en: "A suspension needs its lawful ground and clause" },
  { basis: lawBasis.licensingSuspension, remedy: { zh: "只有听证、检验、检测、检疫、鉴定、专家评审等法定情形可以停表；写明依据的条款", en: "Only a hearing, inspection, test, quarantine, appraisal or expert review stops the clock; name the clause" } },
);

export const cannotWithdraw = defineProblem(
  "cannot-withdraw",
  409,
  { zh: "已经作出决定，不能再撤回", en: "It has been decided; it can't be withdrawn any more" },
  { remedy: { zh: "对决定不服的，可以申请行政复议或者提起行政诉讼", en: "Against the decision, administrative review or court proceedings are open" } },
);

export const cannotRate = defineProblem("cannot-rate", 409, { zh: "现在还不能评价，或者已经评过了", en: "It can't be rated now, or it has been rated" });
