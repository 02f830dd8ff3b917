import type { Basis } from "../../platform/http/problem.ts";

/** Sentences are quoted character for character from the texts as promulgated; paragraphs are counted in `article`. */
const sharing = (article: string, text: string): Basis => ({ source: "政务数据共享条例", article, text, textStatus: "verified" });
const licensing = (article: string, text: string): Basis => ({ source: "中华人民共和国行政许可法", article, text, textStatus: "verified" });
const privacy = (article: string, text: string): Basis => ({ source: "中华人民共和国个人信息保护法", article, text, textStatus: "verified" });

/**
 * The sentences of law that refusals and screens cite.
 * @source 政务数据共享条例 (State Council decree 809, in force 2025-08-01) · 行政许可法 (2019-04-23) · 个人信息保护法 (2021-08-20)
 */
export const lawBasis = {
  /** What a catalogue entry must say. */
  catalogueContents: sharing(
    "第十三条第二款",
    "政务数据目录应当明确数据目录名称、数据项、提供单位、数据格式、数据更新频率以及共享属性、共享方式、使用条件、数据分类分级等信息。",
  ),
  /** Conditional sharing: with certain departments, on certain conditions. */
  conditionalSharing: sharing("第十四条第二项", "可以按照一定条件提供给有关政府部门共享使用的政务数据属于有条件共享类"),
  /** What may not be shared at all. */
  prohibitedSharing: sharing(
    "第十四条第三项",
    "法律、行政法规以及国务院决定明确规定不能提供给其他政府部门共享使用的政务数据属于不予共享类。",
  ),
  /** Nobody may add conditions of his own. */
  noAddedConditions: sharing("第十五条第一款", "政府部门应当科学合理确定政务数据共享属性，不得通过擅自增设条件等方式阻碍、影响政务数据共享。"),
  /** The conditions stand in the catalogue. */
  conditionsListed: sharing("第十五条第二款", "对属于有条件共享类的政务数据，政府部门应当在政务数据目录中列明共享范围、使用用途等共享使用条件。"),
  /** A department owes its catalogue real, good data. */
  dataOwed: sharing("第十六条第二款", "政府部门应当对照统一发布的政务数据目录，丰富政务数据资源，保障政务数据质量，依法共享政务数据。"),
  /** Ask once: what can be shared is not collected again. */
  askOnce: sharing("第十九条第一款", "通过共享获取政务数据能够满足履行职责需要的，政府部门不得向公民、法人和其他组织重复收集。"),
  /** What an access request must state. */
  requestContents: sharing(
    "第二十条第二款",
    "政务数据需求部门应当根据履行职责需要，按照统一发布的政务数据目录，经本部门政务数据共享工作机构负责人同意后，依法提出政务数据共享申请，明确使用依据、使用场景、使用范围、共享方式、使用时限等，并保证政务数据共享申请的真实性、合法性和必要性。",
  ),
  /** Who answers a request: the provider's share office. */
  requestAnswer: sharing(
    "第二十条第三款",
    "政务数据提供部门应当按照本条例第二十一条规定的期限对政务数据需求部门提出的政务数据共享申请进行审核，经本部门政务数据共享工作机构负责人同意后作出答复。",
  ),
  /** The terms of the answer: 1 working day unconditional, 10 conditional. */
  answerTerm: sharing(
    "第二十一条第一款",
    "政务数据需求部门申请共享的政务数据属于无条件共享类的，政务数据提供部门应当自收到政务数据共享申请之日起1个工作日内作出答复；属于有条件共享类的，应当自收到政务数据共享申请之日起10个工作日内作出是否同意共享的答复。",
  ),
  /** One notice of everything that is missing. */
  noticeOnce: sharing("第二十一条第二款", "政务数据需求部门提交的申请材料不全的，政务数据提供部门应当一次性告知其需要补充的材料，不得直接予以拒绝。"),
  /** A refusal of sharing needs its reason. */
  refusalReason: sharing("第二十一条第二款", "政务数据提供部门不同意共享的，应当说明理由。"),
  /** Granted means there within 20 working days. */
  deliveryTerm: sharing("第二十二条第一款", "政务数据提供部门应当自作出同意共享的答复之日起20个工作日内共享政务数据。"),
  /** No wider scope, no other purpose, no third party. */
  noOtherUse: sharing(
    "第二十五条第一款",
    "政府部门通过共享获得政务数据的，不得擅自扩大使用范围以及用于或者变相用于其他目的，不得擅自将获得的政务数据提供给第三方。确需扩大使用范围、用于其他目的或者提供给第三方的，应当经政务数据提供部门同意。",
  ),
  /** What was shared is disposed of when it has served. */
  disposal: sharing(
    "第二十七条第一款",
    "政务数据需求部门通过共享获取的政务数据，共享目的已实现、无法实现或者为实现共享目的不再必要的，应当按照政务数据提供部门的要求妥善处置。",
  ),
  /** Use beyond the grant: suspended, mended, ended. */
  suspension: sharing(
    "第二十七条第二款",
    "政务数据需求部门存在擅自超出使用范围、共享目的使用政务数据，或者擅自将政务数据提供给第三方的，政务数据共享主管部门或者政务数据提供部门应当暂停其政务数据共享权限，并督促限期整改，对拒不整改或者整改不到位的，可以终止共享。",
  ),
  /** A provider may not end a service without good reason. */
  noGroundlessEnding: sharing("第二十七条第三款", "政务数据提供部门无正当理由，不得终止或者变更已提供的政务数据共享服务。"),
  /** A provider that must end or change a service talks it over first, and files it. */
  endingConsultedAndFiled: sharing(
    "第二十七条第三款",
    "确需终止或者变更服务的，政务数据提供部门应当与政务数据需求部门协商，并报同级政务数据共享主管部门备案。",
  ),
  /** What a risk to the data's security demands. */
  securityIncident: sharing(
    "第三十五条第三款",
    "政府部门应当加强政务数据安全风险监测，发生政务数据安全事件时，立即启动应急预案，采取相应的应急处置措施，防止危害扩大，消除安全隐患，并按照规定向有关主管部门报告。",
  ),
  /** Disputes across regions go to the common superior. */
  disputes: sharing("第二十八条第二款", "跨层级、跨地域的政务数据共享发生争议的，由共同的上级政务数据共享主管部门协调处理。"),
  /** Records of use are kept for at least three years. */
  recordsThreeYears: sharing(
    "第二十九条第二款",
    "政务数据需求部门应当对共享政务数据的使用场景、使用过程、应用成效、存储情况、销毁情况等进行记录，有关记录保存期限不少于3年。",
  ),
  /** No new exchange systems. */
  noNewExchange: sharing(
    "第三十一条",
    "除法律、行政法规另有规定外，原则上不得通过新建政务数据共享交换系统开展跨层级、跨地域、跨系统、跨部门、跨业务的政务数据共享工作。",
  ),

  /** Missing papers: one notice within five days. */
  licensingNoticeOnce: licensing(
    "第三十二条第一款第四项",
    "申请材料不齐全或者不符合法定形式的，应当当场或者在五日内一次告知申请人需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理；",
  ),
  /** Acceptance and non-acceptance are given in writing, stamped and dated. */
  licensingWrittenProof: licensing("第三十二条第二款", "行政机关受理或者不予受理行政许可申请，应当出具加盖本行政机关专用印章和注明日期的书面凭证。"),
  /** Twenty days to decide. */
  licensingDecisionTerm: licensing("第四十二条第一款", "除可以当场作出行政许可决定的外，行政机关应当自受理行政许可申请之日起二十日内作出行政许可决定。"),
  /** A refusal says why, and what can be done against it. */
  licensingReason: licensing(
    "第三十八条第二款",
    "行政机关依法作出不予行政许可的书面决定的，应当说明理由，并告知申请人享有依法申请行政复议或者提起行政诉讼的权利。",
  ),
  /** What stops the clock. */
  licensingSuspension: licensing(
    "第四十五条",
    "行政机关作出行政许可决定，依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在本节规定的期限内。行政机关应当将所需时间书面告知申请人。",
  ),
  /** A day is a working day. */
  licensingWorkingDays: licensing("第八十二条", "本法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日。"),

  /** Clear purpose, least effect. */
  purposeAndLeast: privacy("第六条第一款", "处理个人信息应当具有明确、合理的目的，并应当与处理目的直接相关，采取对个人权益影响最小的方式。"),
  /** Consent is a lawful basis. */
  basisConsent: privacy("第十三条第一款第一项", "符合下列情形之一的，个人信息处理者方可处理个人信息：（一）取得个人的同意；"),
  /** Duty is a lawful basis. */
  basisStatutoryDuty: privacy("第十三条第一款第三项", "符合下列情形之一的，个人信息处理者方可处理个人信息：……（三）为履行法定职责或者法定义务所必需；"),
  /** What is lawfully public may be used within reason. */
  basisPublicRecord: privacy(
    "第十三条第一款第六项",
    "符合下列情形之一的，个人信息处理者方可处理个人信息：……（六）依照本法规定在合理的范围内处理个人自行公开或者其他已经合法公开的个人信息；",
  ),
  /** Consent is informed, free and explicit. */
  informedConsent: privacy("第十四条第一款", "基于个人同意处理个人信息的，该同意应当由个人在充分知情的前提下自愿、明确作出。"),
  /** Another purpose or other kinds of data need a new consent. */
  consentAnew: privacy("第十四条第二款", "个人信息的处理目的、处理方式和处理的个人信息种类发生变更的，应当重新取得个人同意。"),
  /** Consent can be withdrawn, easily. */
  withdrawal: privacy("第十五条第一款", "基于个人同意处理个人信息的，个人有权撤回其同意。个人信息处理者应当提供便捷的撤回同意的方式。"),
  /** State organs stay within their legal powers. */
  dutyWithinLaw: privacy(
    "第三十四条",
    "国家机关为履行法定职责处理个人信息，应当依照法律、行政法规规定的权限、程序进行，不得超出履行法定职责所必需的范围和限度。",
  ),
} as const satisfies Readonly<Record<string, Basis>>;
