import { defineTexts } from "../../i18n/texts.ts";

export const startTexts = defineTexts("start", {
  zh: {
    title: "演示指南", lead: "照着走一遍，大约五分钟：两地签协议，数据按授权过界，一件事从四川的窗口办到重庆，谁都能验真假。", demo: "人物、企业和数据都是编造的；两边的节点、签字、账本和回执是真的在跑。",
    both: "两边可以同时登录：四川和重庆是两个节点，各有各的登录。", notDemo: "这不是演示节点。", person: "登录身份：{{who}}", go: "去做", goThere: "去{{side}}的节点做", lookThere: "去{{side}}的节点看", look: "去看", journey: "九步",
    done: "已完成", open: "可以做了", later: "要先做完前面的", unseen: "登录后在页面上看结果",
    step: {
      connected: { title: "两地接通", what: "两个节点用邀请码和指纹互相认识；启动演示时已经自动做好。", who: "运维" },
      proposed: { title: "四川提出合作备忘录并签字", what: "打开文本，核对指纹，以四川省大数据中心名义签字。", who: "协议经办人（林知远）" },
      signed: { title: "重庆看过同一份文本，签字", what: "两边的指纹一字不差，签完生效。", who: "协议经办人（程远山）" },
      published: { title: "重庆导入户籍信息并发布", what: "导入一张表格，看退回清单，再发布到目录。", who: "数据管理员（段青禾）" },
      requested: { title: "四川的大厅申请使用", what: "写清依据、场景、范围、时限；时钟开始走。", who: "数据管理员（何清溪）" },
      granted: { title: "重庆的共享机构同意授权", what: "选定字段、用途和有效期，授权由节点签字。", who: "共享工作机构负责人（秦守正）" },
      received: { title: "四川的窗口收件", what: "核对身份，先给申请人看重庆有的证明，同意了才取；出收件凭证。", who: "窗口人员（谢小满）" },
      decided: { title: "重庆签收、受理、决定、发结果", what: "两边都签字，件才算交到重庆手上。", who: "审批干部（周望岚）" },
      followed: { title: "凭编号和验证码看经过，验证回执，评价", what: "不用登录。三个勾要在您的设备上验过才会出现。", who: "谁都可以" },
    },
  },
  en: {
    title: "Demo guide", lead: "Walk through it in about five minutes: both sides sign an agreement, data crosses under a grant, one matter goes from a Sichuan counter to Chongqing, and anybody can verify it.", demo: "People, firms and data are invented; the nodes, signatures, ledgers and receipts of both sides really run.",
    both: "You can be signed in at both: Sichuan and Chongqing are two nodes, each with its own sign-in.", notDemo: "This isn't a demo node.", person: "Sign in as: {{who}}", go: "Do it", goThere: "Do it at the {{side}} node", lookThere: "Look at the {{side}} node", look: "Look", journey: "Nine steps",
    done: "Done", open: "Can be done now", later: "Earlier steps first", unseen: "The result shows on the page after sign-in",
    step: {
      connected: { title: "Both sides are connected", what: "The nodes know each other by an invitation code and fingerprint; the demo does this when it starts.", who: "operator" },
      proposed: { title: "Sichuan proposes the memorandum and signs", what: "Open the text, compare the fingerprint, sign for the Sichuan Big Data Centre.", who: "agreement officer (Lin Zhiyuan)" },
      signed: { title: "Chongqing reads the same text and signs", what: "The fingerprints are identical; it is in force from then.", who: "agreement officer (Cheng Yuanshan)" },
      published: { title: "Chongqing imports the household register and publishes it", what: "Import a table, see the list of rejected rows, publish it to the catalogue.", who: "data steward (Duan Qinghe)" },
      requested: { title: "The Sichuan hall asks to use it", what: "Basis, scenario, scope and term are stated; the clock starts.", who: "data steward (He Qingxi)" },
      granted: { title: "Chongqing's share office grants it", what: "It fixes fields, purpose and validity; the node signs the grant.", who: "head of the share office (Qin Shouzheng)" },
      received: { title: "A Sichuan counter takes the matter in", what: "Identity is checked; the applicant sees what Chongqing holds and it is fetched only if they agree; a receipt is printed.", who: "counter clerk (Xie Xiaoman)" },
      decided: { title: "Chongqing takes it over, accepts, decides and issues", what: "The case is with Chongqing only once both have signed.", who: "case officer (Zhou Wanglan)" },
      followed: { title: "Follow it by number and code, verify a receipt, rate it", what: "No sign-in. The three ticks appear only once your own device has verified.", who: "anybody" },
    },
  },
});
