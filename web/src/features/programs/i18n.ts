import { defineTexts } from "../../i18n/texts.ts";

export const programTexts = defineTexts("programs", {
  zh: {
    title: "我的程序",
    lead: "本单位自己的业务系统，凭一把密钥经本节点取数。程序只能在本单位的授权之内取数、看授权和取数记录；批、签、办件，程序做不了。",
    empty: "还没有登记程序", emptyHint: "登记以后给一把密钥，写进您的系统就能用。",
    add: "登记一个程序", name: "程序的名字", nameHint: "看记录的人凭它认出是哪个系统，例如：证照核验系统", nameMissing: "请写上程序的名字", days: "密钥用多久", daysHint: "到期前换发；一天到 366 天", daysWrong: "请填 1 到 366 之间的整数",
    addDo: "登记并发密钥", adding: "正在登记…",
    shown: "「{{name}}」的密钥", once: "密钥只显示这一次。本节点不留底，现在就抄到您的系统里；丢了只能换发。", copy: "复制密钥", stored: "我抄好了", use: "程序这样用：",
    keys: "密钥", key: "…{{last}}", madeAt: "发于", goodUntil: "用到", lastUsed: "最近用过", never: "还没用过",
    state: { good: "在用", over: "已到期", ended: "已作废", programEnded: "已停用" },
    renew: "换发密钥", renewTitle: "给「{{name}}」换发密钥", overlap: "旧密钥再用多久", overlapNow: "马上作废", overlapDay: "24 小时", overlapWeek: "7 天", overlapHint: "这段时间里新旧都能用，您的系统不用停。", renewDo: "换发", renewing: "正在换发…",
    endKey: "作废这把", endKeyTitle: "作废密钥 …{{last}}", endKeyEffect: "马上生效：拿这把密钥来的取数全部拒绝，不能恢复。", endKeyDo: "作废", ending: "正在作废…",
    end: "停用程序", endTitle: "停用「{{name}}」", endEffect: "它的密钥马上全部作废，不能恢复；以往的取数记录和回执都还在。", endDo: "停用", keep: "先不动",
  },
  en: {
    title: "Our programs",
    lead: "Your office's own systems, fetching data through this node with a key. A program may call within your office's grants and read grants and calls; it can't decide, sign or handle cases.",
    empty: "No program is registered", emptyHint: "Registering one gives you a key for your system.",
    add: "Register a program", name: "Name of the program", nameHint: "Whoever reads the records knows the system by it, e.g. Licence checks", nameMissing: "Give the program a name", days: "Days the key is good", daysHint: "Renew it before; 1 to 366 days", daysWrong: "A whole number from 1 to 366",
    addDo: "Register and issue a key", adding: "Registering…",
    shown: "Key of “{{name}}”", once: "The key is shown this once. The node keeps no copy: put it into your system now; a lost key can only be replaced.", copy: "Copy the key", stored: "I have stored it", use: "How a program uses it:",
    keys: "Keys", key: "…{{last}}", madeAt: "Issued", goodUntil: "Good until", lastUsed: "Last used", never: "Never used",
    state: { good: "In use", over: "Run out", ended: "Ended", programEnded: "Ended" },
    renew: "Issue a new key", renewTitle: "A new key for “{{name}}”", overlap: "How long older keys stay good", overlapNow: "They end at once", overlapDay: "24 hours", overlapWeek: "7 days", overlapHint: "Both work meanwhile, so your system need not stop.", renewDo: "Issue", renewing: "Issuing…",
    endKey: "End this key", endKeyTitle: "End the key …{{last}}", endKeyEffect: "At once: every call with this key is refused. It can't be undone.", endKeyDo: "End the key", ending: "Ending…",
    end: "End the program", endTitle: "End “{{name}}”", endEffect: "All its keys end at once, for good. Its earlier calls and their receipts stay.", endDo: "End the program", keep: "Leave it",
  },
});
