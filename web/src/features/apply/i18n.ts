import { defineTexts } from "../../i18n/texts.ts";

export const applyTexts = defineTexts("apply", {
  zh: {
    crumb: "事项", steps: { label: "办理步骤", form: "填写", evidence: "看证明，定同意", check: "核对全部", receipt: "收到了", done: "已做完", now: "现在这一步" },
    begin: {
      title: "开始办：{{item}}", lead: "先登录，再填写。办到一半离开也不会丢，回来接着办。", leadIn: "办到一半离开也不会丢，回来接着办。", signInTitle: "请先登录", signInWhy: "登录以后，姓名和身份证号就不用您填，也不会填错。", signIn: "登录", signInBack: "登录以后回到这里，接着办。",
      staff: "您现在用的是工作人员账号。给自己办事，请退出以后用天府通办账号或渝快办账号登录。", opening: "正在准备……", draftTitle: "您有一份没办完的", draftLead: "上次填到一半，都还在。", goOn: "接着办 {{no}}", fresh: "另开一份，原来的还留着", start: "开始填写", startEffect: "先存成草稿，不提交，什么也不交给对方。",
      what: "一共四步", what1: "填写：只问哪个单位都没有的", what2: "看证明：先给您看，再由您定", what3: "核对全部", what4: "提交，拿收件凭证",
    },
    page: { number: "草稿号 {{no}}", saved: "已存好 {{at}}", saving: "正在存……", discard: "不办了，删掉草稿", discardTitle: "删掉这份草稿？", discardEffect: "填的内容和上传的材料都会删掉，不能找回。还没有提交，对方不知道这件事。", discardDo: "删掉草稿", keep: "不删，继续办", later: "先存着，下次接着办" },
    form: {
      title: "填写", lead: "只问哪个单位都没有的。其余的两地查得到，不用您填。", who: "申请人", fromAccount: "来自登录账号", name: "姓名", idNumber: "身份证号", phone: "手机号", phoneHint: "只用于这件事的通知",
      delivery: "结果怎么给您", mail: "邮寄到家", mailHint: "要填收件地址", counter: "到窗口领", counterHint: "到{{office}}领", address: "邮寄地址", addressHint: "省、市、区、街道、门牌", remark: "还有什么要告诉经办单位", remarkHint: "最多 500 字。不要写别人的个人信息。", next: "继续：看证明",
      missing: { phone: "手机号没有填", phoneShape: "手机号应是 11 位数字，以 1 开头", delivery: "还没选结果怎么给您", address: "选了邮寄，邮寄地址没有填" },
    },
    evidence: {
      title: "{{side}}有您的证明，先给您看，再由您定", titleNone: "把材料备齐", lead: "下面 {{n}} 份不用您上传。没有您点头，一个字都不会从{{from}}到{{to}}。", leadNone: "这件事的材料都由您提供，或者由您确认。", nth: "第 {{n}} 份", others: "其余材料", pieces: "要您定的证明", next: "继续：核对全部", open: "还差 {{n}} 份", allSet: "都定好了", unsaid: "您选好了，还没有点“就这样定”", required: "必交", optional: "可不交",
      show: "取来给我看", showHint: "这一看也要您同意，也记一笔账；看了不等于交出去。", asking: "正在向{{side}}取……", asked: "已经等了 {{n}} 秒，在等{{side}}回答", skip: "不看内容，直接定", skipHint: "您没看内容就作了选择；改主意随时可以看。", onlyYou: "已取到，只有您看得见", set: { fetched: "已同意", declined: "不同意，自己交", uploaded: "已上传", checked: "已确认", needed: "还缺" },
      sign: "用通行密钥签字，再同意", signHint: "两种都算数。签过字的，谁都可以验证是您的设备签的。", signLater: "想亲自签字？先<where/>，回来再定。", signWhere: "登记一把通行密钥", notSigned: "没有签字：窗口关掉了，或者这台设备上没有您的通行密钥。可以再签一次，也可以直接同意。",
      travels: "交给对方", yesNo: "只答是或否，不给明细", withheld: "不会交出去的", withheldNone: "对方没有登记别的内容。", choice: "这一份，您怎么定", agree: "同意，只用于这件事", agreeHint: "交给{{office}}和{{deciding}}，办完自动失效；提交前可以改主意", decline: "不同意，我自己交", declineHint: "不影响受理，只是慢一些", do: "就这样定", doing: "正在记……", missing: "请选一个：同意，或者不同意",
      wrong: "数据有错？选“不同意，我自己交”，再向{{office}}提更正。", record: "看这一次的账，编号 <ref/>", fetchedNote: "您看过并同意，内容放进了这份申请，提交时一起送去。", change: "改主意", changeEffect: "已取的内容会从草稿里拿掉。",
      failed: "{{side}}那边没有回应", failedWhy: "这是{{side}}的问题，您没有做错什么。什么都没有取到，这一次没有成功也记了账。您可以：", retry: "再试一次", later: "先往下办，取到再看", laterNote: "先放着。提交以前回到这一步再试，或者自己上传。", own: "我自己上传", technical: "技术原因", 
      account: "登录账号已经证明，不用交。", confirmLead: "系统按登录账号替您填好，您确认即可。", confirm: "确认，内容属实", confirming: "正在确认……", counterLead: "这一份要到窗口核验：带身份证到{{office}}，窗口核验后就齐了。", counterOptional: "可以先提交，到窗口再核。", replace: "换一份", file: "您上传的：{{name}}",
      afterTitle: "您点同意以后", after1: "只有经办这件事的单位能看。", after2: "两边的账本各记一笔，您会拿到一份自己能验证的回执。", after3: "想收回：提交前改主意，提交后在办件页撤回申请；办完以后同意自动失效。", sparedTitle: "少交了几份", spared: "{{total}} 份里不用您交 {{n}} 份", illustrative: "材料清单是示意",
    },
    check: {
      title: "核对全部", lead: "最后看一眼。每一项都可以改。", edit: "改", editOf: "改：{{what}}", form: "您填的", materials: "材料", none: "没有填", howFetched: "来自{{office}}，您同意的", howUploaded: "您上传：{{name}}", howChecked: "已确认", howNeeded: "还没有", howDeclined: "不同意取，还没上传", howOptional: "没有交（可不交）",
      missingTitle: "还差 {{n}} 样，补齐才能提交", takes: "提交后由 <office/> 接手。", submit: "提交给{{office}}", submitting: "正在提交……", effect: "提交以后：给您办件编号和验证码；{{counter}}收件，移交给{{office}}，两边都签字。收件不等于受理。", failed: "没有提交成功", failedWhy: "没有拿到收件凭证，就是没有提交。您填的都还在，可以再试。",
    },
    receipt: {
      title: "收到了", gone: "已经提交", goneWhy: "验证码只显示一次，离开这一页就看不到了。您登录以后在“我的办件”里随时能看，不用验证码。", slip: "收件凭证", no: "办件编号", code: "验证码", qr: "二维码：打开这个办件的进度页", scan: "手机扫一扫就能看。不登录也能凭编号和验证码到这里查：", save: "保存回执", print: "打印", see: "看经过", mine: "我的办件", keep: "请保管好：凭编号和验证码就能看到这件事。",
      now: "现在在谁手上", next: "接下来", next1: "等<office/>签收，24 小时没签收会上报。签收以前，时间算<from/>的。", next2: "签收以后 5 个工作日内告诉您受不受理；要补材料，一次说清。", next3: "每一步都有回执，您随时能看、能验证。咨询投诉拨 12345。", applicant: "申请人", deciding: "办理", file: "收件凭证\n{{item}}\n办件编号：{{no}}\n验证码：{{code}}\n查进度：{{address}}\n",
    },
  },
  en: {
    crumb: "Services", steps: { label: "Steps", form: "Fill in", evidence: "See and consent", check: "Check everything", receipt: "Received", done: "done", now: "this step" },
    begin: {
      title: "Apply: {{item}}", lead: "Sign in, then fill in. You can leave halfway and come back; nothing is lost.", leadIn: "You can leave halfway and come back; nothing is lost.", signInTitle: "Sign in first", signInWhy: "Once you are signed in you needn't type your name and ID number, and they can't be wrong.", signIn: "Sign in", signInBack: "You come back here afterwards and go on.",
      staff: "You are signed in with a staff account. For your own matters sign out, then sign in with your own account; those of both provinces will do.", opening: "Preparing…", draftTitle: "You have one that isn't finished", draftLead: "All you filled in last time is still there.", goOn: "Go on with {{no}}", fresh: "Begin another; the first one is kept", start: "Begin", startEffect: "It is kept as a draft; nothing is submitted and nothing given to the other side.",
      what: "Four steps", what1: "Fill in: only what no office has", what2: "See the records first, then decide", what3: "Check everything", what4: "Submit and get your receipt",
    },
    page: { number: "Draft {{no}}", saved: "Saved {{at}}", saving: "Saving…", discard: "Give up and delete the draft", discardTitle: "Delete this draft?", discardEffect: "What you filled in and uploaded is deleted and can't be restored. Nothing was submitted; the other side doesn't know of it.", discardDo: "Delete the draft", keep: "Keep it", later: "Leave it for now, go on later" },
    form: {
      title: "Fill in", lead: "Only what no office has. The rest is known on one of the two sides; you needn't type it.", who: "Applicant", fromAccount: "from your account", name: "Name", idNumber: "ID number", phone: "Mobile number", phoneHint: "Only for messages about this matter",
      delivery: "How the result reaches you", mail: "By post", mailHint: "Needs your address", counter: "Collect at the counter", counterHint: "At {{office}}", address: "Postal address", addressHint: "Province, city, district, street, number", remark: "Anything else the office should know", remarkHint: "At most 500 characters. No personal data of others, please.", next: "Continue: see the records",
      missing: { phone: "The mobile number is empty", phoneShape: "A mobile number has 11 digits and begins with 1", delivery: "Choose how the result reaches you", address: "By post was chosen but the address is empty" },
    },
    evidence: {
      title: "{{side}} holds your records. See them first, then decide", titleNone: "Your documents", lead: "You needn't upload the {{n}} below. Without your consent not one word goes from {{from}} to {{to}}.", leadNone: "The documents of this matter come from you or are confirmed by you.", nth: "No. {{n}}", others: "Other documents", pieces: "Records to decide on", next: "Continue: check everything", open: "Still missing: {{n}}", allSet: "All decided", unsaid: "You have chosen but not confirmed your choice yet", required: "Required", optional: "Optional",
      show: "Fetch it and show me", showHint: "The look needs your consent too and is recorded; looking isn't handing over.", asking: "Asking {{side}}…", asked: "{{n}} seconds so far, waiting for {{side}}", skip: "Decide without looking", skipHint: "You choose without having seen the content; you can look at any time.", onlyYou: "Fetched; only you can see it", set: { fetched: "Agreed", declined: "Declined, you bring it", uploaded: "Uploaded", checked: "Confirmed", needed: "Missing" },
      sign: "Sign with my passkey and agree", signHint: "Both count. What you sign, anybody can verify that your device signed it.", signLater: "Want to sign it yourself? First <where/>, then come back.", signWhere: "register a passkey", notSigned: "Not signed: the window was closed, or this device has no passkey of yours. Sign again, or agree without.",
      travels: "is handed over", yesNo: "yes or no only, no details", withheld: "Not handed over", withheldNone: "The other side has nothing else on record.", choice: "What do you want with this one", agree: "I agree, for this matter only", agreeHint: "To {{office}} and {{deciding}}; ends with the matter; you can change your mind until you submit", decline: "I don't agree and bring it myself", declineHint: "It will still be accepted, only slower", do: "Confirm my choice", doing: "Recording…", missing: "Choose one: agree or not",
      wrong: "Something wrong? Choose “I don't agree”, then ask {{office}} to correct it.", record: "Record of this look, number <ref/>", fetchedNote: "You saw it and agreed; it is part of this application and goes with it.", change: "Change my mind", changeEffect: "What was fetched is taken out of the draft.",
      failed: "{{side}} did not answer", failedWhy: "The fault is on {{side}}'s side, you did nothing wrong. Nothing was fetched, and the try is recorded. You can:", retry: "Try again", later: "Go on, look later", laterNote: "Left for now. Before you submit, come back to this step and try again, or upload it yourself.", own: "Upload it myself", technical: "Technical reason",
      account: "Your account proves it; nothing to bring.", confirmLead: "Filled in from your account; you only confirm it.", confirm: "I confirm that it is true", confirming: "Confirming…", counterLead: "This one is checked at a counter: bring your ID card to {{office}}.", counterOptional: "You can submit first and have it checked later.", replace: "Replace", file: "Uploaded: {{name}}",
      afterTitle: "Once you agree", after1: "Only the offices of this matter can see it.", after2: "Both ledgers record it, and you get a receipt that you can verify yourself.", after3: "To take it back, change your mind before you submit, or withdraw the application on its page afterwards; your consent ends with the matter.", sparedTitle: "Documents you needn't bring", spared: "{{n}} of {{total}}", illustrative: "The list of documents is illustrative",
    },
    check: {
      title: "Check everything", lead: "A last look. Each answer can be changed.", edit: "Change", editOf: "Change: {{what}}", form: "What you filled in", materials: "Documents", none: "empty", howFetched: "From {{office}}, with your consent", howUploaded: "Uploaded: {{name}}", howChecked: "Confirmed", howNeeded: "Missing", howDeclined: "You declined; not uploaded yet", howOptional: "Not given (optional)",
      missingTitle: "{{n}} missing before you can submit", takes: "After submission <office/> takes over.", submit: "Submit to {{office}}", submitting: "Submitting…", effect: "Then you get a case number and a code; {{counter}} receives it and hands it over to {{office}}, both sign. Received isn't accepted yet.", failed: "Not submitted", failedWhy: "Without a receipt it isn't submitted. All you filled in is still there; try again.",
    },
    receipt: {
      title: "Received", gone: "Already submitted", goneWhy: "The code is shown once, and no more after you leave this page. Signed in you always find the case under My matters, without the code.", slip: "Receipt", no: "Case number", code: "Code", qr: "QR code: opens the progress of this case", scan: "Scan it with a phone. Number and code also open the case here:", save: "Save the receipt", print: "Print", see: "See what happens", mine: "My matters", keep: "Keep it safe: number and code open this case.",
      now: "Who has it now", next: "What happens next", next1: "<office/> accepts it; after 24 hours without an answer it is reported. Until then the time counts for <from/>", next2: "Within 5 working days after that you hear whether it is accepted; missing documents are named once.", next3: "Each step has a receipt that you can see and verify. Questions and complaints: 12345.", applicant: "Applicant", deciding: "Decided by", file: "Receipt\n{{item}}\nCase number: {{no}}\nCode: {{code}}\nProgress: {{address}}\n",
    },
  },
});
