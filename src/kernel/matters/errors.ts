import { defineProblem, type Basis } from "../../platform/http/problem.ts";

const oneCustodian: Basis = {
  source: "Twincity custody rules",
  article: "1",
  text: "一件事在任何时刻只在一个单位手上；只有它所在的节点可以往下记，签收或退回由被移交的一方记。",
  textStatus: "illustrative",
};

export const matterNotFound = defineProblem("matter-not-found", 404, { zh: "没有这件事", en: "No such matter" });

export const notTheCustodian = defineProblem(
  "not-the-custodian",
  409,
  { zh: "这件事现在不在您的单位手上", en: "Your office does not hold this matter now" },
  { basis: oneCustodian, remedy: { zh: "请由现在经手的单位办理，或等它移交过来", en: "The office that holds it must act, or hand it over to you" } },
);

export const handoverPending = defineProblem(
  "handover-pending",
  409,
  { zh: "已经移交，等对方签收", en: "Handed over, waiting for the other side to accept" },
  { basis: oneCustodian, remedy: { zh: "对方签收或退回以后才能接着办；没签收前，时间算移出的一方", en: "Go on once the other side has accepted or returned it; until then the time counts as the sender's" } },
);

export const notOfferedToYou = defineProblem(
  "not-offered-to-you",
  409,
  { zh: "这件事没有移交给您的单位", en: "This matter has not been offered to your office" },
  { basis: oneCustodian },
);

export const answerTooLate = defineProblem(
  "answer-too-late",
  409,
  { zh: "答复时限已过，不能再签收", en: "The time to answer is over; it can't be accepted any more" },
  { basis: oneCustodian, remedy: { zh: "事情仍在移出的一方手上，请对方重新移交", en: "The matter stayed with the sender; ask them to offer it again" } },
);

export const brokenChain = defineProblem(
  "broken-chain",
  422,
  { zh: "经手记录接不上，不予采信", en: "The custody record does not follow on; it is not accepted" },
  { basis: oneCustodian, remedy: { zh: "两边各自导出经手记录，用「验证」核对从哪一条开始不同", en: "Export the custody record on both sides and verify where they part" } },
);
