import { defineTexts } from "../../i18n/texts.ts";

export const frontDoorTexts = defineTexts("front-door", {
  zh: {
    title: "您在{{here}}，{{there}}的事在这里办", titleAlone: "在这里办", lead: "写您要办的事，不用知道归哪个部门管。", search: "查找要办的事", placeholder: "例如：身份证补领、公积金贷款", submit: "查找",
    now: "现在能办的", nowNone: "对方的办理部门还没有接入，现在没有能办的事项；目录可以先看。",
    mine: "您查过的办件", mineHint: "只记在这个标签页里", own: "您的办件", ownAll: "全部 {{n}} 件", toDo: "现在去办", goOn: "接着填", draft: "草稿，还没提交", whose: "现在在<office/>手上", whoDid: "由<office/>办的", open: "看完整经过", 
    track: "查进度", trackWhy: "不用登录。凭收件凭证上的办件编号和验证码，看在谁手上、谁的时钟在走。", trackGo: "输入编号和验证码",
    verify: "验证一份回执", verifyWhy: "回执真不真，在您自己的设备上就能算出来，不联网、不靠我们。", verifyGo: "去验证",
    events: "按要办的事找", all: "全部 {{n}} 项", listMark: "清单为示意", count: "{{n}} 项",
    today: "今天怎么样", todayHint: "截至 {{time}} · 点开看口径和明细", todayAll: "全部数字",
    trip: "要不要跑一趟", asOf: "清单截至 {{date}}",
    agreements: "两地凭什么一起办", agreementsWhy: "每一次数据和办件过界，都要有双方签过字的协议、条款和用途。协议和签字公开，谁都能验。", agreementsGo: "看合作协议",
    mode: {
      online: { name: "全程网办", trips: "不用去窗口", how: "网上交一次，{{there}}那边直接审、直接发证。" },
      proxy: { name: "异地代收代办", trips: "去家门口的窗口 1 次", how: "本地窗口核对身份、收材料，办理由两地完成。" },
      joint: { name: "多地联办", trips: "只找一个地方", how: "交一次，两地部门各办各的，最后一起出结果。" },
    },
  },
  en: {
    title: "You are in {{here}}: {{there}} matters are handled here", titleAlone: "Handled here", lead: "Write what you want done; you needn't know which office does it.", search: "Find a service", placeholder: "A few Chinese words", submit: "Search",
    now: "Can be done now", nowNone: "The other side's offices aren't connected yet, so nothing can be done now; the list can be read.",
    mine: "Cases you looked up", mineHint: "Remembered in this tab only", own: "Your matters", ownAll: "All: {{n}}", toDo: "Do it now", goOn: "Go on", draft: "Draft, not submitted", whose: "Now with <office/>", whoDid: "Handled by <office/>", open: "See the whole history", 
    track: "Track a case", trackWhy: "No sign-in. The number and code on the counter's receipt show who has the case and whose clock is running.", trackGo: "Enter number and code",
    verify: "Verify a receipt", verifyWhy: "Whether a receipt is genuine is computed on your own device, offline and without us.", verifyGo: "Verify",
    events: "By life event", all: "All items: {{n}}", listMark: "The list is illustrative", count: "Items: {{n}}",
    today: "How it goes today", todayHint: "As of {{time}} · open one for its definition and records", todayAll: "All figures",
    trip: "Do I have to go there", asOf: "List as of {{date}}",
    agreements: "What lets both sides work together", agreementsWhy: "Data and cases cross only under an agreement, a clause and a purpose that both sides have signed. Texts and signatures are public and anybody can verify them.", agreementsGo: "See the agreements",
    mode: {
      online: { name: "Fully online", trips: "No visit", how: "Submit once online; {{there}} reviews and issues directly." },
      proxy: { name: "Taken in here, done there", trips: "One visit to a counter near you", how: "The local counter checks identity and documents; both sides finish it." },
      joint: { name: "Joint handling", trips: "One place only", how: "Submit once; the offices of both sides do their parts and issue one result." },
    },
  },
});
