import { defineTexts } from "../../i18n/texts.ts";

export const caseTexts = defineTexts("cases", {
  zh: {
    status: {
      title: "查进度", lead: "不用登录。两样都在收件凭证上：窗口给您的那张，或者网上提交后您保存的那份；扫凭证上的二维码也能直接打开。",
      no: "办件编号", noHint: "例如 CY-20261125-SC-00001", code: "验证码", codeHint: "6 位数字", submit: "看进度", looking: "正在查……",
      noMissing: "办件编号没有填", noShape: "办件编号的样子不对，应像 CY-20261125-SC-00001，请再看一眼凭证", codeMissing: "验证码没有填", codeShape: "验证码是 6 位数字，请再看一眼凭证",
      kept: "这个标签页里查过的", forget: "不再记住 {{no}}", keptHint: "关掉这个标签页就不记得了。", lost: "凭证丢了？网上交的，登录后在“我的”里看；窗口收的，带身份证到收件的窗口补打。",
    },
    page: {
      crumb: "查进度", number: "办件编号 {{no}}", applicant: "申请人 {{name}}", whose: "现在在谁手上", whoDid: "由谁办的", clock: "谁的时钟在走", clockEnded: "用了多少时间", asOf: "截至 {{at}}", refresh: "刷新",
      laneWhere: "中间的线在哪一侧，事就在哪一方手上。", laneWherePhone: "左边的线在哪一侧，事就在哪一方手上。", history: "办件经过", handover: "交接", now: "现在", next: "接下来",
      receipt: "回执", dataReceipt: "数据的回执", showReceipt: "看这一步的回执", sparedTitle: "少交了几份", spared: "{{total}} 份材料里，{{n}} 份没有让您交", sparedNone: "这次的材料都由您提交", 
      account: "时间账", accountUnit: "工作日", accountUnitDay: "天", accountElapsed: "实际经过 {{time}}", accountNote: "每天 24:00 时件在谁手上，这一天就记在谁名下；实际经过的时间只供参考。", you: "等您", stopped: "依法暂停",
      legal: "法定最长 {{days}} 天", legalWorkday: "法定最长 {{days}} 个工作日", legalBy: "最晚 {{date}}", custody: "整条经手记录", custodyWhy: "从收件到现在共 {{n}} 条，每一次经手都有经手一方的签字，一条接一条。可以整条拿走，自己验证。", custodyDownload: "下载经手记录", custodyVerify: "在这台设备上验证", basis: "依据 {{basis}}",
      print: "打印这一页",
    },
    rule: { part: "这一份 {{days}} 个工作日", notice: "{{days}} 个工作日内告诉您受不受理", promised: "承诺 {{days}} 个工作日", promisedDay: "承诺 {{days}} 天", legal: "法定 {{days}} 个工作日", legalDay: "法定 {{days}} 天" },
    holding: {
      received: "已收件，正准备移交", offered: "已移交给{{to}}，等它签收；没签收前，时间算移出一方的", held: "已签收，正在看材料齐不齐", supplementing: "等您补材料，时钟停着",
      accepted: "已受理，正在审查", acceptedSupplementing: "已受理，等您补材料，时钟停着", notAccepted: "没有受理", decidedGranted: "已批准，正在制发结果", decidedDenied: "没有批准，正在出书面决定",
      completedGranted: "办结了：{{result}}", completedDenied: "办结了：没有批准", draft: "还没提交", suspended: "依法暂停，时钟停着", withdrawn: "您撤回了申请",
    },
    step: {
      caseReceived: "收到您的申请", evidenceFetched: "{{material}}交给了{{to}}", handoverOffered: "移交给{{to}}", handoverAccepted: "{{from}}签收，接到手上", handoverRefused: "{{from}}退回，没有接", makingWay: "{{from}}不再签收",
      caseSupplementRequested: "请您补材料", caseSupplemented: "您补交了", caseAccepted: "受理了", caseNotAccepted: "不予受理", caseDecidedGranted: "批准了", caseDecidedDenied: "没有批准", caseCompleted: "办结，发出结果", caseRated: "您评价了", handoverExpired: "没有按时签收，件没有动", caseSuspended: "依法暂停，时钟停", caseResumed: "恢复办理，时钟接着走", caseWithdrawn: "您撤回了申请", partOpened: "分出一份，准备移交", partBegun: "自己的一份开始办", partCompleted: "这一份办完，报给牵头单位", partClosed: "这一份停办", other: "记了一步：{{type}}",
    },
    detail: {
      caseReceived: "{{office}}，收件凭证已给您", evidenceFetched: "您同意的那一份，只用于这件事", handoverOffered: "对方签收以前，还算在{{office}}手上", handoverAccepted: "{{office}}，两边都签了字", handoverRefused: "件还在原来的单位手上", makingWay: "因为您要撤回申请", handoverExpired: "24 小时没有答复，已上报；件还在移出的一方手上", caseResumed: "暂停的日子不算进时限", caseWithdrawn: "申请到此为止，可以重新申请",
      caseSupplementRequested: "要补：{{materials}}。一次说清，时钟停，等您", caseSupplemented: "时钟接着走", caseAccepted: "时限从下一个工作日起算", caseCompleted: "{{result}}", caseRated: "{{score}}",
    },
    suspended: { hearing: "听证", inspection: "检验", test: "检测", quarantine: "检疫", appraisal: "鉴定", expertReview: "专家评审", other: "法定事由" },
    suspension: "从 {{since}} 起依法暂停（{{kind}}），时钟停着，不算超时。",
    finding: { confirmed: "核验结果：属实", notConfirmed: "核验结果：不能确认" },
    offer: { open: "已移交给{{to}}，等它签收。", openBy: "已移交给{{to}}，最晚 {{by}} 要签收或退回。", openUntil: "已移交给{{to}}，最晚 {{by}} 要签收或退回；不答复就上报给{{above}}。", refused: "{{to}}退回了，没有接。", expired: "{{to}}没有按时签收，已上报；件没有动，会再次移交。" },
    parts: { title: "同时办的 {{n}} 份", lead: "两地各办一份，各有各的时钟；都报齐以后由{{office}}作一个决定。", history: "这一份的经过", state: { none: "还没开始", opened: "准备移交", offered: "已移交，等签收", returned: "退回或没有按时签收，等再次移交", held: "正在办", reported: "办完了", closed: "停办" } },
    clause: "依据：{{clause}}", delivery: { mail: "{{result}}，邮寄给您", counter: "{{result}}，请到收件的窗口领" },
    supplement: { title: "要您补的材料", how: "网上交的，登录后在“我的”里补；窗口收的，带到收件的窗口（{{office}}）交。补齐以前的时间不算经办单位的，也不算超时。" },
    next: {
      received: "移交给{{deciding}}", offered: "{{deciding}}签收；24 小时没签收会上报", held: "{{deciding}}告诉您受不受理", supplementing: "您补齐以后，时钟接着走", accepted: "{{deciding}}作出决定",
      acceptedSupplementing: "您补齐以后，时钟接着走", decided: "{{deciding}}发出结果", suspended: "暂停的事由结束后，{{deciding}}接着办", parts: "还有 {{n}} 份没报齐；报齐以后由{{deciding}}作决定", by: "最晚 {{date}}",
    },
    result: { denied: "没有批准。理由写在下面的经过里；您可以依法申请行政复议或者提起行政诉讼。", notAccepted: "没有受理。理由写在下面的经过里；补好以后可以重新申请。" },
    rating: {
      title: "办得怎么样", lead: "只评一次，送给作决定的单位；不影响办件。", score: "您满意吗", words: "还想说什么", wordsHint: "最多 500 字。不要写身份证号、电话。", submit: "交评价", missing: "还没选满意程度",
      sent: "评价收到了，正在送往{{office}}。", done: "您的评价：{{score}}", s1: "非常满意", s2: "满意", s3: "基本满意", s4: "不满意", s5: "非常不满意",
    },
    time: { minutes: "{{n}} 分钟", hours: "{{n}} 小时", days: "{{d}} 天 {{h}} 小时" },
    happened: "{{what}}（{{office}}）",
  },
  en: {
    status: {
      title: "Track a case", lead: "No sign-in. Both stand on your receipt, from the counter or saved after you submitted online; its QR code opens the case directly.",
      no: "Case number", noHint: "For example CY-20261125-SC-00001", code: "Code", codeHint: "6 digits", submit: "Show progress", looking: "Looking…",
      noMissing: "The case number is empty", noShape: "That isn't the form of a case number, such as CY-20261125-SC-00001; please check the receipt", codeMissing: "The code is empty", codeShape: "The code has 6 digits; please check the receipt",
      kept: "Looked up in this tab", forget: "Forget {{no}}", keptHint: "Forgotten when this tab is closed.", lost: "Lost the receipt? What you submitted online is under “My matters” once you sign in; a counter prints its receipt again if you bring your ID card.",
    },
    page: {
      crumb: "Track a case", number: "Case number {{no}}", applicant: "Applicant {{name}}", whose: "Who has it now", whoDid: "Who handled it", clock: "Whose clock is running", clockEnded: "How long it took", asOf: "As of {{at}}", refresh: "Refresh",
      laneWhere: "The line in the middle is on the side that holds the case.", laneWherePhone: "The line at the left is on the side that holds the case.", history: "What happened", handover: "Hand-over", now: "Now", next: "Next",
      receipt: "Receipt", dataReceipt: "Receipt of the data", showReceipt: "Show the receipt of this step", sparedTitle: "Documents you didn't need", spared: "You were spared {{n}} of {{total}} documents", sparedNone: "All documents of this case came from you",
      account: "Time account", accountUnit: "working days", accountUnitDay: "days", accountElapsed: "{{time}} elapsed", accountNote: "A day counts for whoever held the case at 24:00; elapsed time is for information only.", you: "Waiting for you", stopped: "Suspended by law",
      legal: "Legal limit: {{days}} days", legalWorkday: "Legal limit: {{days}} working days", legalBy: "by {{date}} at the latest", custody: "The whole custody record", custodyWhy: "{{n}} links from intake until now: each hand that held the case has signed, link by link. Take all of it and verify it yourself.", custodyDownload: "Download custody record", custodyVerify: "Verify on this device", basis: "Basis: {{basis}}",
      print: "Print this page",
    },
    rule: { part: "This part: {{days}} working days", notice: "Within {{days}} working days you hear whether it is accepted", promised: "Promised: {{days}} working days", promisedDay: "Promised: {{days}} days", legal: "By law: {{days}} working days", legalDay: "By law: {{days}} days" },
    holding: {
      received: "Received, being handed over", offered: "Handed over to {{to}}, not accepted yet; until then the time counts for the side that hands over", held: "Taken over, checking that the documents are complete", supplementing: "Waiting for your documents; the clock has stopped",
      accepted: "Accepted, under review", acceptedSupplementing: "Accepted, waiting for your documents; the clock has stopped", notAccepted: "Not accepted", decidedGranted: "Approved, the result is being issued", decidedDenied: "Not approved, the written decision is being issued",
      completedGranted: "Completed: {{result}}", completedDenied: "Completed: not approved", draft: "Not submitted yet", suspended: "Suspended by law; the clock has stopped", withdrawn: "You withdrew the application",
    },
    step: {
      caseReceived: "Your application was received", evidenceFetched: "{{material}} given to {{to}}", handoverOffered: "Handed over to {{to}}", handoverAccepted: "{{from}} took it over", handoverRefused: "{{from}} returned it", makingWay: "{{from}} no longer accepts it",
      caseSupplementRequested: "Documents requested from you", caseSupplemented: "You handed them in", caseAccepted: "Accepted for processing", caseNotAccepted: "Not accepted", caseDecidedGranted: "Approved", caseDecidedDenied: "Not approved", caseCompleted: "Completed, result issued", caseRated: "You rated it", handoverExpired: "Not accepted in time; it stayed where it was", caseSuspended: "Suspended by law; the clock stops", caseResumed: "Resumed; the clock goes on", caseWithdrawn: "You withdrew the application", partOpened: "A part was opened, to be handed over", partBegun: "The lead office began its own part", partCompleted: "This part is done and reported to the lead office", partClosed: "This part was stopped", other: "A step was recorded: {{type}}",
    },
    detail: {
      caseReceived: "{{office}}; you have the counter's receipt", evidenceFetched: "The piece you agreed to, for this matter only", handoverOffered: "Until the other side accepts it is still with {{office}}", handoverAccepted: "{{office}}; both sides signed", handoverRefused: "It is still with the office that offered it", makingWay: "Because you want to withdraw it", handoverExpired: "No answer within 24 hours; reported, and it is still with the office that offered it", caseResumed: "The suspended days don't count", caseWithdrawn: "It ends here; you can apply again",
      caseSupplementRequested: "Needed: {{materials}}. All of it said at once; the clock stops for you", caseSupplemented: "The clock goes on", caseAccepted: "The term runs from the next working day", caseCompleted: "{{result}}", caseRated: "{{score}}",
    },
    suspended: { hearing: "hearing", inspection: "inspection", test: "test", quarantine: "quarantine", appraisal: "appraisal", expertReview: "expert review", other: "legal cause" },
    suspension: "Suspended by law since {{since}} ({{kind}}); the clock has stopped and nobody is late.",
    finding: { confirmed: "Finding: confirmed", notConfirmed: "Finding: not confirmed" },
    offer: { open: "Handed over to {{to}}, not accepted yet.", openBy: "Handed over to {{to}}, to be answered by {{by}}.", openUntil: "Handed over to {{to}}, to be answered by {{by}}; silence is reported to {{above}}.", refused: "{{to}} returned it.", expired: "{{to}} did not accept in time; that is reported. The case stayed where it was and will be offered again." },
    parts: { title: "{{n}} parts at the same time", lead: "Each side does its part with its own clock; when all have reported, {{office}} decides once.", history: "History of this part", state: { none: "Not begun", opened: "About to be handed over", offered: "Handed over, not accepted yet", returned: "Returned or not accepted in time, to be offered again", held: "In progress", reported: "Done", closed: "Stopped" } },
    clause: "Basis: {{clause}}", delivery: { mail: "{{result}}, by post", counter: "{{result}}, to be collected at the counter" },
    supplement: { title: "Documents we need from you", how: "If you applied online, sign in and add them under “My matters”; otherwise bring them to the counter that took your application ({{office}}). Until then the time counts for nobody's desk." },
    next: {
      received: "Hand-over to {{deciding}}", offered: "{{deciding}} accepts it; after 24 hours without an answer it is reported", held: "{{deciding}} tells you whether it is accepted", supplementing: "Once you have handed them in the clock goes on", accepted: "{{deciding}} decides",
      acceptedSupplementing: "Once you have handed them in the clock goes on", decided: "{{deciding}} issues the result", suspended: "{{deciding}} goes on when the cause has ended", parts: "Parts still to report: {{n}}; then {{deciding}} decides", by: "by {{date}} at the latest",
    },
    result: { denied: "Not approved. The reason stands in the history below; you may ask for an administrative review or go to court.", notAccepted: "Not accepted. The reason stands in the history below; once mended you can apply again." },
    rating: {
      title: "How was it", lead: "Once only; it goes to the office that decided and doesn't affect the case.", score: "Are you satisfied", words: "Anything else", wordsHint: "At most 500 characters. No ID or phone numbers, please.", submit: "Send rating", missing: "Choose how satisfied you are",
      sent: "Received, on its way to {{office}}.", done: "Your rating: {{score}}", s1: "Very satisfied", s2: "Satisfied", s3: "Fairly satisfied", s4: "Dissatisfied", s5: "Very dissatisfied",
    },
    time: { minutes: "{{n}} min", hours: "{{n}} h", days: "{{d}} d {{h}} h" },
    happened: "{{what}} ({{office}})",
  },
});
