import { defineTexts } from "../../i18n/texts.ts";

export const counterTexts = defineTexts("counter", {
  zh: {
    intake: {
      title: "收件", lead: "先核身份，再选事项。申请人带来的材料越少越好：两地能查到的，不用他交。",
      identity: "① 申请人", name: "姓名", nameHint: "照身份证抄", idNumber: "身份证号", idHint: "最后一位可能是 X", phone: "手机号", phoneHint: "只用于这件事的通知", address: "结果寄到哪里", addressHint: "选邮寄才需要",
      check: "核对身份信息", checking: "正在核对……", checked: "号码和生日对得上", born: "{{date}} 出生", sex: { male: "男", female: "女" },
      attest: "人证一致：我看过身份证原件，照片、姓名、号码都和本人一致", attestHint: "由您在窗口确认，会写进收件记录",
      items: "② 要办的事", search: "找事项", searchHint: "例如：补领身份证", runnableCount: "本窗口可办 {{n}} 项", notRunnable: "另外 {{n}} 项现在不能在本窗口收件，为什么",
      why: { notConnected: "办理部门还没有接入：{{office}}", online: "这件事全程网办，请申请人在网上办，不在窗口收件" },
      nothingFound: "没有叫这个名字的事项", nothingRunnable: "符合的事项里，没有本窗口现在可办的", joint: "多地联办，{{n}} 部分同时办", decidedBy: "由<office/>办理", materials: "材料 {{n}} 份", promised: "承诺 {{days}} 个工作日", promisedDay: "承诺 {{days}} 天",
      begin: "开始收件", beginEffect: "先建草稿，不发号，什么也不交给对方。", beginning: "正在建草稿……",
      missing: { name: "姓名没有填", idNumber: "身份证号没有填", idLength: "身份证号应是 18 位，现在填了 {{n}} 位", notChecked: "身份信息还没有核对：请按“核对身份信息”", attest: "还没有确认人证一致", item: "还没有选要办的事", phone: "手机号应是 11 位数字，以 1 开头；不填也可以" },
    },
    draft: {
      crumb: "收件", number: "草稿号 {{no}}", applicant: "申请人", identified: "人证一致，由 {{who}} 当面确认", discard: "作废这份草稿", discardTitle: "作废这份草稿？", discardEffect: "草稿和已经放进来的材料都会删掉，不能找回。还没有收件，所以没有号、没有回执，对方也不知道这件事。", discardDo: "作废，删掉草稿", keep: "不作废，继续办",
      materials: "③ 材料", total: "{{total}} 份材料，还缺 {{missing}} 份必交的", complete: "材料齐了", 
    },
    slot: {
      peer: "不用交：<office/> 有", counter: "在窗口核对", upload: "要申请人提供", peerDeclined: "申请人不同意，自己交",
      show: "给申请人看", showing: "正在向{{side}}取……", asked: "已经问了 {{n}} 秒，在等{{side}}回答", again: "重新给申请人看", fetchedNote: "申请人看过并同意，内容已经放进这份申请，到移交时一起送去。", change: "申请人改主意了", changeEffect: "已取的内容会从草稿里拿掉。",
      check: "核对过了，符合", checkEffect: "由您负责：写进收件记录。", replace: "换一份", or: "申请人自己带来了？上传", illustrative: "材料清单是示意",
    },
    preview: {
      title: "请申请人看：{{name}}", screen: "把屏幕转向申请人。下面是真实内容，只给申请人看，看完不留存。", values: "会交过去的内容", travels: "交过去", withheld: "不会交出去的", withheldNone: "对方没有登记别的内容。", basis: "看这一次也记了账，编号 <ref/>，申请人可以自己验证。",
      choice: "申请人怎么定", agree: "同意，只用于这件事", agreeHint: "交给{{office}}和{{deciding}}办这件事，可以随时撤回", decline: "不同意，我自己交", declineHint: "不影响受理，只是慢一些", submit: "照申请人说的记下", submitting: "正在记……", missing: "请申请人选一个：同意，或者不同意", wrong: "内容有错？", wrongHow: "请选“不同意，我自己交”，再请申请人向{{office}}提更正。",
    },
    failure: { title: "{{side}}那边没有应答", why: "不是申请人的问题，也不是您的。什么都没有取到。", retry: "再试", goOn: "先往下办，申请人自己交", refused: "没有取到", technical: "技术原因" },
    receive: {
      title: "④ 收件", submit: "出收件凭证，移交给{{office}}", submitting: "正在收件……", effect: "收件以后：给申请人办件编号和验证码；件移交给{{office}}，它签收以前，时间算本窗口的。收件不等于受理。", missing: "还缺 {{n}} 份，一次说清：", printNotice: "打印一次性告知书", notReady: "材料还没有齐，补齐以后才能出凭证。",
      noticeTitle: "一次性告知书", noticeLead: "{{name}}：您申请办理“{{item}}”，还需要补齐下面 {{n}} 份材料：", noticeEnd: "补齐以后请带到 {{office}}。补齐以前不收件，不计时限。", noticeDate: "{{date}}",
    },
    receipt: {
      title: "收件凭证", print: "打印凭证", next: "收下一位", case: "看这一件", applicant: "申请人", no: "办件编号", code: "验证码", counter: "收件单位", deciding: "办理单位", materials: "收到的材料",
      qr: "二维码：打开这个办件的进度页", scan: "手机扫一扫，看办到哪一步。扫不了，打开下面的网址，填编号和验证码：", what: "接下来",
      next1: "现在由<office/>签收。签收以前，时间算<from/>的。", next2: "签收以后 5 个工作日内告诉您受不受理；要补材料，一次说清。", next3: "受理以后，时限从下一个工作日起算：{{promised}}{{legal}}。", promised: "承诺 {{days}} 个工作日（示意）", promisedDay: "承诺 {{days}} 天（示意）", legal: "，法定 {{days}} 天", legalWorkday: "，法定 {{days}} 个工作日", next4: "收件不等于受理。咨询投诉拨 12345。",
      gone: "验证码只显示一次", goneWhy: "为了安全，本站不保存验证码原文，离开或刷新这一页就看不到了。需要再给申请人一张，可以补打：验证码会换新的，旧的作废。", keep: "请保管好：凭编号和验证码就能看到这件事。",
    },
    reprint: { title: "补打凭证", do: "补打，换新验证码", effect: "给申请人一个新验证码，旧凭证上的验证码马上作废，两地都不认。请先核对身份证。", doing: "正在换码……" },
    list: {
      title: "今日已收", lead: "本窗口单位今天收的件，和以前还没办完的。", empty: "今天还没有收件", emptyHint: "收到的件会列在这里，办结以前一直在。", item: "事项", applicant: "申请人", where: "到哪步", clock: "时钟", updated: "最近变化", toIntake: "去收件",
      groups: { all: "全部", draft: "草稿", waiting: "等签收", back: "回来了", papers: "等补材料", running: "办理中", over: "办完" },
    },
    after: {
      title: "补正材料", lead: "{{office}}要补下面 {{n}} 份。申请人拿来后在这里上传，齐了再送。", send: "送给{{office}}", sending: "正在送……", sendEffect: "送到以后时钟接着走，时间算{{office}}的。", sent: "已经送出，正在路上。对方收到后，这里会变成“补正材料送到”。", note: "对方的话", returned: "对方退回了这件", expired: "对方没有按时签收", expiredWhy: "移交已经失效，件还在本窗口，时间算本窗口的；已上报{{above}}督办。可以再次移交给{{office}}。", returnedWhy: "件还在本窗口，时间算本窗口的。看清理由，补好材料，再移交给{{office}}；不归它管的，请告诉申请人该去哪里办。", handOver: "再次移交给{{office}}", handOverEffect: "{{office}}签收以前，件仍在本窗口，时间算本窗口的。",
      status: "凭证丢了可以补打，验证码会换新的。", materials: "材料",
    },
  },
  en: {
    intake: {
      title: "Intake", lead: "Identity first, then the service. The fewer papers the better: what either side already holds isn't asked for.",
      identity: "1. Applicant", name: "Name", nameHint: "As on the card", idNumber: "Identity number", idHint: "The last character may be X", phone: "Mobile number", phoneHint: "For news of this case only", address: "Where to send the result", addressHint: "Only if it is to be mailed",
      check: "Check the details", checking: "Checking…", checked: "Number and birth date fit", born: "born {{date}}", sex: { male: "male", female: "female" },
      attest: "Person and card match: I have seen the original; photo, name and number are this person's", attestHint: "Confirmed by you at the counter; it becomes part of the record",
      items: "2. Service", search: "Find a service", searchHint: "By its Chinese name, as on the form", runnableCount: "Available at this counter: {{n}}", notRunnable: "Another {{n}} can't be taken in here now; why",
      why: { notConnected: "Its office isn't connected yet: {{office}}", online: "Done online from start to end: the applicant does it online, not at a counter" },
      nothingFound: "No service of this name", nothingRunnable: "None of these can be taken in at this counter now", joint: "handled jointly, {{n}} parts at the same time", decidedBy: "Decided by <office/>", materials: "{{n}} documents", promised: "promised: {{days}} working days", promisedDay: "promised: {{days}} days",
      begin: "Start intake", beginEffect: "Makes a draft: no number is given out and nothing goes to the other side.", beginning: "Making the draft…",
      missing: { name: "The name is empty", idNumber: "The identity number is empty", idLength: "An identity number has 18 characters; these are {{n}}", notChecked: "The details aren't checked yet: use “Check the details”", attest: "Confirm that person and card match", item: "Choose the service", phone: "A mobile number has 11 digits and starts with 1; it may be left empty" },
    },
    draft: {
      crumb: "Intake", number: "Draft {{no}}", applicant: "Applicant", identified: "Person and card match, confirmed by {{who}}", discard: "Discard this draft", discardTitle: "Discard this draft?", discardEffect: "The draft and the documents in it are deleted for good. Nothing was received yet: there is no number and no receipt, and the other side knows nothing of it.", discardDo: "Discard and delete", keep: "Keep it and go on",
      materials: "3. Documents", total: "{{total}} documents, {{missing}} required ones missing", complete: "All documents are there", 
    },
    slot: {
      peer: "Not needed: held by <office/>", counter: "Checked at the counter", upload: "From the applicant", peerDeclined: "The applicant declined and brings it",
      show: "Show the applicant", showing: "Asking {{side}}…", asked: "Asked {{n}} s ago, waiting for {{side}}", again: "Show the applicant again", fetchedNote: "Seen and agreed to by the applicant; it is part of this application and goes along at the hand-over.", change: "The applicant changed their mind", changeEffect: "What was fetched is taken out of the draft.",
      check: "Checked, it is right", checkEffect: "On your word: it becomes part of the record.", replace: "Replace", or: "The applicant brought it? Upload", illustrative: "The list of documents is illustrative",
    },
    preview: {
      title: "For the applicant to see: {{name}}", screen: "Turn the screen to the applicant. These are the real values, shown to the applicant only and not kept.", values: "What would go over", travels: "goes over", withheld: "What will not go over", withheldNone: "The other side holds nothing else.", basis: "This look is in the ledgers too, number <ref/>; the applicant can verify it.",
      choice: "The applicant's choice", agree: "Agree, for this matter only", agreeHint: "Given to {{office}} and {{deciding}} for this case; can be withdrawn at any time", decline: "Decline, I will bring it", declineHint: "Acceptance doesn't depend on it; it only takes longer", submit: "Record what the applicant said", submitting: "Recording…", missing: "Ask the applicant to choose: agree or decline", wrong: "Something wrong in it?", wrongHow: "Choose “Decline, I will bring it” and have the applicant ask {{office}} for a correction.",
    },
    failure: { title: "No answer from the {{side}} side", why: "Neither the applicant nor you did anything wrong. Nothing was fetched.", retry: "Try again", goOn: "Go on, the applicant brings it", refused: "Not fetched", technical: "Technical cause" },
    receive: {
      title: "4. Receive", submit: "Print the receipt and hand over to {{office}}", submitting: "Receiving…", effect: "Receiving gives the applicant a case number and a code and hands the case to {{office}}; until it accepts, the time counts for this counter. Receiving isn't accepting the application.", missing: "Missing, all of it named once ({{n}}):", printNotice: "Print the notice of what is missing", notReady: "The receipt can be printed once everything is there.",
      noticeTitle: "Notice of missing documents", noticeLead: "{{name}}: your application “{{item}}” still needs the following documents ({{n}}):", noticeEnd: "Please bring them to {{office}}. Until then nothing is received and no term runs.", noticeDate: "{{date}}",
    },
    receipt: {
      title: "Counter receipt", print: "Print", next: "Next person", case: "Show this case", applicant: "Applicant", no: "Case number", code: "Code", counter: "Received by", deciding: "Decided by", materials: "Documents received",
      qr: "QR code: opens the page of this case", scan: "Scan it to see where the case is. Or open this address and enter the number and the code:", what: "What happens next",
      next1: "<office/> accepts the hand-over. Until then the time counts for <from/>.", next2: "Within 5 working days of that you hear whether the application is accepted; anything missing is named once.", next3: "Once accepted, the term runs from the next working day: {{promised}}{{legal}}.", promised: "promised {{days}} working days (illustrative)", promisedDay: "promised {{days}} days (illustrative)", legal: ", by law {{days}} days", legalWorkday: ", by law {{days}} working days", next4: "Receiving isn't accepting. Questions and complaints: 12345.",
      gone: "The code is shown only once", goneWhy: "For safety this site doesn't keep the code itself; once you leave or reload this page it is gone. For another receipt, reprint: the code changes and the old one stops working.", keep: "Keep it safe: number and code open this case.",
    },
    reprint: { title: "Reprint the receipt", do: "Reprint with a new code", effect: "The applicant gets a new code; the one on the old receipt stops working at once on both sides. Check the identity card first.", doing: "Changing the code…" },
    list: {
      title: "Taken today", lead: "What this counter's office took in today, and what of earlier days is still under way.", empty: "Nothing taken in today", emptyHint: "Cases stay in this list until they are completed.", item: "Service", applicant: "Applicant", where: "Where it stands", clock: "Clock", updated: "Last change", toIntake: "To intake",
      groups: { all: "All", draft: "Drafts", waiting: "Awaiting acceptance", back: "Came back", papers: "Documents wanted", running: "In progress", over: "Finished" },
    },
    after: {
      title: "Missing documents", lead: "{{office}} asks for these ({{n}}). Upload them when the applicant brings them, then send.", send: "Send to {{office}}", sending: "Sending…", sendEffect: "Once they arrive the clock goes on, and the time counts for {{office}}.", sent: "Sent, on its way. When the other side has it this turns into “Missing documents arrived”.", note: "In their words", returned: "The other side sent this case back", expired: "Not accepted in time", expiredWhy: "The hand-over lapsed; the case is still with your counter and the time counts there. It was reported to {{above}}. You can hand it over to {{office}} again.", returnedWhy: "It is still at this counter, and so is its clock. Read the reason, mend the documents and hand it over to {{office}} again; if it is not theirs, tell the applicant where to go.", handOver: "Hand over to {{office}} again", handOverEffect: "Until {{office}} accepts, the case and its clock stay with this counter.",
      status: "A lost receipt can be printed again; the code changes.", materials: "Documents",
    },
  },
});
