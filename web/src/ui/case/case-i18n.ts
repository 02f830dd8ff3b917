import { defineTexts } from "../../i18n/texts.ts";

/** Words about a case that both the counter and the deciding office use. */
export const caseDeskTexts = defineTexts("case-desk", {
  zh: {
    state: {
      draft: "还没收件", received: "已收件，没有移交", offered: "已移交，等签收", held: "已签收，待受理", supplementing: "等申请人补材料", accepted: "已受理，审查中",
      acceptedSupplementing: "已受理，等申请人补材料", notAccepted: "不予受理", decided: "已决定，待出证", completed: "办结", suspended: "依法暂停，时钟停着", withdrawn: "申请人已撤回",
    },
    step: {
      caseReceived: "收件", evidenceFetched: "取得材料：{{material}}", handoverOffered: "移交，等对方签收", handoverAccepted: "签收，接到手上", handoverRefused: "退回，没有接", caseSupplementRequested: "一次性告知补正：{{materials}}",
      caseSupplemented: "补正材料送到", caseAccepted: "受理", caseNotAccepted: "不予受理", caseGranted: "准予", caseDenied: "不予许可", caseCompleted: "出证办结", caseRated: "申请人评价",
      handoverExpired: "没有按时签收，移交失效", caseSuspended: "依法暂停：{{ground}}", caseResumed: "暂停结束，时钟接着走", caseWithdrawn: "申请人撤回申请",
      partOpened: "分出这一部分", partBegun: "分出这一部分，由本单位办", partConfirmed: "核验通过", partNotConfirmed: "核验不通过", partClosed: "随撤回结束", other: "{{type}}",
    },
    mode: { online: "全程网办", proxy: "代收代办", joint: "多地联办" },
    ground: { hearing: "听证", tender: "招标", auction: "拍卖", inspection: "检验", test: "检测", quarantine: "检疫", appraisal: "鉴定", expertReview: "专家评审" },
    offer: {
      open: "已移交给<office/>，等它签收；没签收前，时间算<from/>的", refused: "<office/>退回了，件还在<from/>手上", expired: "<office/>没有按时签收，件还在<from/>手上",
      short: { open: "已移交，等它签收", refused: "退回的单位", expired: "没有按时签收" }, escalates: { open: "，没签收就上报{{above}}", expired: "，已上报{{above}}督办" },
      until: { open: "最晚 {{at}} 签收", expired: "应在 {{at}} 前签收" }, reported: { open: "{{at}} 前没签收，上报<above/>", expired: "应在 {{at}} 前签收；已上报<above/>督办" },
    },
    suspended: "依法暂停：{{ground}}。{{clause}}，自{{since}}起；暂停的日子不算任何单位的。",
    parts: { title: "联办的 {{n}} 部分，同时办", lead: "各部分都报回以后，由<office/>作一个决定。名称和天数是示意。", holder: "在谁手上", by: "由谁办的", history: "这一部分的经过，{{n}} 步" },
    part: { none: "还没分出", opened: "待移交", offered: "等签收", returned: "退回，待再移交", held: "办理中", reported: "已报回", closed: "随撤回结束" },
    finding: { confirmed: "核验通过", notConfirmed: "核验不通过" },
    toAccept: "待签收", waitsForApplicant: "等申请人", left: "剩 {{days}} 天",
    clause: "依据：{{clause}}", delivery: { mail: "邮寄给申请人", counter: "到窗口领取" }, score: "{{n}} 分（1 最满意，5 最不满意）",
    custody: {
      title: "在谁手上", here: "现在在<office/>手上", links: "经手记录第 {{n}} 条",
      clock: "谁的时钟在走", noClock: "时钟还没有开始：出收件凭证以后才走", notice: "{{days}} 个工作日内告知受不受理", promised: "承诺 {{days}} 个工作日", promisedDay: "承诺 {{days}} 天", legal: "法定 {{days}} 个工作日", legalDay: "法定 {{days}} 天", part: "这一部分 {{days}} 个工作日", partDay: "这一部分 {{days}} 天", by: "最晚 {{date}}",
    },
    history: { title: "经过", receipt: "回执", dataReceipt: "数据的回执", receiptOf: "打开回执：{{what}}", dataReceiptOf: "打开数据的回执：{{what}}", empty: "还没有经过。" },
    file: { title: "经手记录", lead: "每一次经手都有经手一方的签字，一条接一条，共 {{n}} 条。", verify: "在这台设备上验证", download: "下载", page: "打开验证页", trustFault: "信任文件读不懂：{{reason}}" },
    material: {
      required: "必交", optional: "可不交", needed: "还缺", declined: "申请人自己交", fetched: "对方已提供", uploaded: "已上传", checked: "窗口已核对", account: "登录账号已证明", confirm: "本人已确认",
      fetchedFrom: "来自{{office}}，本人同意", file: "下载 {{name}}", size: "{{kb}} KB", none: "没有内容",
    },
    values: { caption: "{{name}}的内容", field: "项目", value: "内容", empty: "（空）" },
  },
  en: {
    state: {
      draft: "Not received yet", received: "Received, not handed over", offered: "Handed over, awaiting acceptance", held: "Taken over, acceptance due", supplementing: "Waiting for documents", accepted: "Accepted, under review",
      acceptedSupplementing: "Accepted, waiting for documents", notAccepted: "Not accepted", decided: "Decided, result due", completed: "Completed", suspended: "Suspended by law, the clock has stopped", withdrawn: "Withdrawn by the applicant",
    },
    step: {
      caseReceived: "Received", evidenceFetched: "Document fetched: {{material}}", handoverOffered: "Handed over, awaiting acceptance", handoverAccepted: "Taken over", handoverRefused: "Sent back", caseSupplementRequested: "All missing documents named once: {{materials}}",
      caseSupplemented: "Missing documents arrived", caseAccepted: "Accepted for processing", caseNotAccepted: "Not accepted", caseGranted: "Granted", caseDenied: "Denied", caseCompleted: "Result issued, completed", caseRated: "Rated by the applicant",
      handoverExpired: "Not accepted in time, the hand-over lapsed", caseSuspended: "Suspended by law: {{ground}}", caseResumed: "Suspension over, the clock goes on", caseWithdrawn: "Withdrawn by the applicant",
      partOpened: "Part opened", partBegun: "Part opened, done by the lead office itself", partConfirmed: "Confirmed", partNotConfirmed: "Not confirmed", partClosed: "Closed with the withdrawal", other: "{{type}}",
    },
    mode: { online: "Online", proxy: "Taken in for the other side", joint: "Handled jointly" },
    ground: { hearing: "hearing", tender: "tender", auction: "auction", inspection: "inspection", test: "testing", quarantine: "quarantine", appraisal: "appraisal", expertReview: "expert review" },
    offer: {
      open: "Handed over to <office/>, not accepted yet; until then the time counts for <from/>", refused: "<office/> sent it back; still with <from/>", expired: "<office/> did not accept it in time; still with <from/>",
      short: { open: "Handed over, not accepted yet", refused: "Sent back by", expired: "Not accepted in time" }, escalates: { open: "; else it is reported to {{above}}", expired: "; reported to {{above}}" },
      until: { open: "To be accepted by {{at}}", expired: "Was to be accepted by {{at}}" }, reported: { open: "Not accepted by {{at}}, it is reported to <above/>", expired: "Was to be accepted by {{at}}; reported to <above/>" },
    },
    suspended: "Suspended by law: {{ground}}. {{clause}}, since {{since}}; these days count for no office.",
    parts: { title: "{{n}} parts, handled at the same time", lead: "Once all parts are reported, <office/> makes one decision. Names and days are illustrative.", holder: "With", by: "Handled by", history: "Steps of this part: {{n}}" },
    part: { none: "Not opened", opened: "To be handed over", offered: "Awaiting acceptance", returned: "Came back, to be offered again", held: "In progress", reported: "Reported", closed: "Closed with the withdrawal" },
    finding: { confirmed: "Confirmed", notConfirmed: "Not confirmed" },
    toAccept: "To accept", waitsForApplicant: "With applicant", left: "{{days}} days left",
    clause: "Basis: {{clause}}", delivery: { mail: "By mail to the applicant", counter: "To be collected at the counter" }, score: "{{n}} (1 most satisfied, 5 least)",
    custody: {
      title: "Who has it", here: "With <office/> now", links: "Custody record, link {{n}}",
      clock: "Whose clock is running", noClock: "No clock yet: it starts with the counter's receipt", notice: "Say within {{days}} working days whether it is accepted", promised: "Promised: {{days}} working days", promisedDay: "Promised: {{days}} days", legal: "By law: {{days}} working days", legalDay: "By law: {{days}} days", part: "This part: {{days}} working days", partDay: "This part: {{days}} days", by: "by {{date}} at the latest",
    },
    history: { title: "History", receipt: "Receipt", dataReceipt: "Receipt of the data", receiptOf: "Open the receipt: {{what}}", dataReceiptOf: "Open the receipt of the data: {{what}}", empty: "Nothing has happened yet." },
    file: { title: "Custody record", lead: "Every hand that held the case has signed, link by link: {{n}} links.", verify: "Verify on this device", download: "Download", page: "Open the verification page", trustFault: "The trust file can't be read: {{reason}}" },
    material: {
      required: "Required", optional: "Optional", needed: "Missing", declined: "Applicant brings it", fetched: "Given by the other side", uploaded: "Uploaded", checked: "Checked at the counter", account: "Established by the sign-in", confirm: "Confirmed by the person",
      fetchedFrom: "From {{office}}, with the person's consent", file: "Download {{name}}", size: "{{kb}} KB", none: "Nothing there",
    },
    values: { caption: "Content: {{name}}", field: "Item", value: "Content", empty: "(empty)" },
  },
});
