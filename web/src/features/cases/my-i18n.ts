import { defineTexts } from "../../i18n/texts.ts";

/** Words of the signed-in applicant's own page of a case. */
export const myCaseTexts = defineTexts("my-case", {
  zh: {
    crumb: "我的办件", signInTitle: "这一页要登录以后才能看", signInWhy: "这是您自己的办件。没有账号，也可以凭编号和验证码查。", signIn: "登录", byCode: "凭编号和验证码查",
    supplement: { lead: "在这里上传就行，齐了再送。", send: "送给{{office}}", sending: "正在送……", sent: "已经送出，正在路上。对方收到后，时钟接着走。", uploaded: "已上传：{{name}}", replace: "换一份" },
    sentBack: { title: "没有交接成，等您决定", lead: "原因写在下面的经过里。材料要换的，先在这里换；再交一次，编号和验证码都不变。也可以撤回申请。", change: "换材料", send: "再交给{{office}}", sending: "正在移交……" },
    withdraw: { title: "撤回申请", lead: "作出决定以前都可以撤回。", open: "撤回申请…", ask: "撤回这件申请？", effect: "这件事到此为止，办理单位不再办，取来的证明不再使用。以后可以重新申请，但要从头排队。", do: "撤回申请", doing: "正在撤回……", keep: "不撤，接着办", asked: "您已经要求撤回，正在等经手的单位记下。" },
    draft: { title: "还没有提交", lead: "这是一份草稿，接着填完再提交。", goOn: "接着办" }, materials: "材料",
    verify: "打开验证页", have: { needed: "还没有", declined: "您不同意取", fetched: "两地之间取的，您同意的", uploaded: "您上传的", checked: "已确认" }, channel: { counter: "窗口收件", door: "您在网上提交" },
  },
  en: {
    crumb: "My matters", signInTitle: "Sign in to see this page", signInWhy: "This is a case of your own. Without an account, number and code open it too.", signIn: "Sign in", byCode: "Use number and code",
    supplement: { lead: "Upload them here; send them when all are there.", send: "Send to {{office}}", sending: "Sending…", sent: "Sent and on its way. The clock goes on when the other side has it.", uploaded: "Uploaded: {{name}}", replace: "Replace" },
    sentBack: { title: "It was not taken over; your turn", lead: "The reason stands below in what happened. Replace documents here if need be; handed over again it keeps its number and code. You can also withdraw it.", change: "Replace documents", send: "Hand over again to {{office}}", sending: "Handing over…" },
    withdraw: { title: "Withdraw the application", lead: "Possible until it is decided.", open: "Withdraw…", ask: "Withdraw this application?", effect: "It ends here: the office stops, and records that were fetched are no longer used. You can apply again, from the beginning.", do: "Withdraw it", doing: "Withdrawing…", keep: "Keep it going", asked: "You asked to withdraw; the office that holds the case is about to record it." },
    draft: { title: "Not submitted yet", lead: "This is a draft; fill in the rest and submit it.", goOn: "Go on" }, materials: "Documents",
    verify: "Open the verification page", have: { needed: "Missing", declined: "You declined", fetched: "Fetched from the other side with your consent", uploaded: "Uploaded by you", checked: "Confirmed" }, channel: { counter: "Taken in at a counter", door: "Submitted online" },
  },
});
