import { defineTexts } from "../../i18n/texts.ts";

export const queueTexts = defineTexts("operations-queues", {
  zh: {
    title: "队列与死信", crumb: "运维", lead: "等送给对方的，和对方送来、本方没能收下的。只有数目、编号和原因，看不到内容。", open: "看队列与死信",
    out: {
      title: "等送出的", none: "都送到了，没有在等的", waiting: "在等", events: "{{n}} 条消息", messages: "{{n}} 封使用申请的往来信", oldest: "最早的一条从", since: "{{at}} 起等着", fault: "上一次没送到", attempts: "连续 {{n}} 次没送到", next: "下一次自动再试", stopped: "对端已停，恢复以后才送", lastSeen: "最近收到它的消息", never: "还没有收到过",
      lead: "对方不在时，消息按次序等着，对方回来就自动送达，不用管。", now: "现在就试", trying: "正在试……",
    },
    stopped: {
      rolledBackHere: "本节点发过的比数据库里记得的多，像是恢复了旧备份。发给{{name}}的消息停着：不停，新消息会被当成发过的丢掉。", rolledBackThere: "{{name}}发来的编号往回退了，像是那边恢复了旧备份。等那边的运维人员处理。", goneHere: "{{name}}缺的消息本节点已经删了（只留 14 天）。等那边的运维人员认下以后接着发。", goneThere: "本节点缺{{name}}发过的消息，那边已经删了（只留 14 天）。有更新的备份就恢复它；没有，和那边对清楚以后认下。",
      numbers: "本方记得到第 {{own}} 条，对方有到第 {{theirs}} 条。", lacks: "本方收到第 {{own}} 条，对方只剩第 {{theirs}} 条起的。", found: "发现于 {{at}}", what: "本节点不记得、对方已经收下的（{{n}} 条）", whatHint: "这些在那边已经生效。逐条和对方运维对清楚，该补记的在业务里补记。", none: "没有对方收下而本节点不记得的。",
      goOn: "接着发…", goOnTitle: "从对方有的之后接着发？", goOnEffect: "等着的消息重新编号，排在对方已有的后面送出；对方已收下的不会再送。本节点不记得的那些不会自己补上。谁定的、原因的指纹记入账本。", goOnDo: "接着发", accept: "认下…", acceptTitle: "认下丢了的消息？", acceptEffect: "缺的那些再也收不到了，从对方还有的最早一条接着收。谁定的、丢了哪些编号记入账本。", acceptDo: "认下，接着收", reason: "和对方怎么商定的", hint: "不要写个人信息。", missing: "请写明，至少 5 个字", busy: "正在办……", keep: "先不办", resent: "{{at}} 补送了第 {{from}} 到 {{to}} 条：对方丢了它们。",
    },
    parked: {
      title: "停下待查的（死信）", lead: "对方送来、本方没能收下的消息。一条停下，只停它这一个事项，后面同一事项的排在它后面；别的照常。", none: "没有停下的", noneHint: "对方送来的都收下了。",
      shown: "共 {{events}} 条，{{subjects}} 个事项", more: "先列出前 {{n}} 条，处理完再看其余的", from: "来自{{name}}", subject: "事项 {{subject}}", about: "事项", sequence: "序号", type: "种类", received: "收到", size: "大小", bytes: "{{n}} 字节", reason: "为什么没收下", act: "处理",
      behind: "排在前面那条之后", retryAll: "整个事项重新处理", retryOne: "只试这一条", retrying: "正在重新处理……", drop: "放弃…", done: "收下了 {{n}} 条，这个事项不再停着。", partly: "收下了 {{n}} 条，还停着 {{left}} 条：{{reason}}", stillStuck: "还是收不下：{{reason}}", body: "内容谁也看不到；要查，请发送方用事件编号在自己那边看。", id: "事件编号",
    },
    dropping: {
      title: "放弃这条消息？", effect: "它在本方再也不会生效，对方不会重发，也收不回来。放弃的人、原因的指纹记入账本。同一事项后面的消息还停着，要另外重新处理。", reason: "为什么放弃", hint: "先和对方运维通过电话再放弃。不要写个人信息。", missing: "请写明原因，至少 5 个字", do: "放弃这一条", busy: "正在放弃……", keep: "先不放弃",
    },
    types: {
      matterLinked: "办件经手的一步", matterRecalled: "收回移交", caseDossier: "移交的材料", casePart: "联办的一部分", caseNote: "给申请人看的话", caseCode: "查询码", caseSupplement: "补正的材料", caseWithdrawal: "申请人撤回", caseRated: "评价", catalogueChanged: "目录有变", consentRevoked: "撤回同意", consentChanged: "同意有变", requestEnded: "授权终止", agreementProposed: "提出协议", agreementCountersigned: "会签协议", agreementDeclined: "不同意协议", witnessFrozen: "账本冻结", witnessLifted: "解除冻结", other: "其他消息",
    },
  },
  en: {
    title: "Queues and dead letters", crumb: "Operations", lead: "What waits to reach the other side, and what came from it and could not be taken in. Counts, ids and reasons only: no contents.", open: "Queues and dead letters",
    out: {
      title: "Waiting to be sent", none: "All delivered, nothing waits", waiting: "Waiting", events: "{{n}} events", messages: "{{n}} messages on access requests", oldest: "The oldest", since: "waits since {{at}}", fault: "Last attempt failed", attempts: "{{n}} failed in a row", next: "Next attempt", stopped: "The peer is suspended; sent once it is resumed", lastSeen: "Last message from it", never: "none yet",
      lead: "While the other side is away, messages wait in their order and leave by themselves when it is back. Nobody needs to act.", now: "Try now", trying: "Trying…",
    },
    stopped: {
      rolledBackHere: "This node has sent more than its database remembers: it seems restored from an older backup. Events to {{name}} are stopped, since new ones would be taken for old ones and lost.", rolledBackThere: "The numbers of {{name}} went back: it seems restored from an older backup. Its operator must decide.", goneHere: "{{name}} lacks events that were deleted here (they are kept 14 days). They go on once its operator has given the lost ones up.", goneThere: "This node lacks events of {{name}} that were deleted there (they are kept 14 days). Restore a newer backup if there is one; else settle it with the other side and give them up.",
      numbers: "We remember up to number {{own}}, the other side has up to {{theirs}}.", lacks: "We have up to number {{own}}, the other side still has those from {{theirs}} on.", found: "Found {{at}}", what: "Taken in by the other side and unknown here ({{n}})", whatHint: "They took effect there. Go through them with the other operator, and have the offices enter what is missing here.", none: "Nothing was taken in there that is unknown here.",
      goOn: "Go on…", goOnTitle: "Go on after what the other side has?", goOnEffect: "Waiting events get new numbers behind what the other side has, and leave; what it has already does not go again. What this node has forgotten does not come back by itself. Who decided and the fingerprint of the reason go into the ledger.", goOnDo: "Go on", accept: "Give up…", acceptTitle: "Give the lost events up?", acceptEffect: "What is missing never arrives; the stream goes on with the oldest the other side still has. Who decided and which numbers were lost go into the ledger.", acceptDo: "Give up and go on", reason: "What was settled with the other side", hint: "No personal data.", missing: "Say it in at least 5 characters", busy: "Working…", keep: "Not yet", resent: "{{at}}: numbers {{from}} to {{to}} were sent again, because the other side had lost them.",
    },
    parked: {
      title: "Parked for inspection (dead letters)", lead: "What the other side sent and this node could not take in. Only its own subject stops: later events of that subject wait behind it, all others go on.", none: "Nothing is parked", noneHint: "All that the other side sent was taken in.",
      shown: "{{events}} events of {{subjects}} subjects", more: "The first {{n}} are listed; settle them to see the others", from: "From {{name}}", subject: "Subject {{subject}}", about: "Subject", sequence: "No.", type: "Type", received: "Received", size: "Size", bytes: "{{n}} bytes", reason: "Why it was not taken in", act: "Settle",
      behind: "behind the one above", retryAll: "Try the whole subject again", retryOne: "Try this one only", retrying: "Trying again…", drop: "Drop…", done: "Taken in: {{n}}. The subject is not parked any more.", partly: "Taken in: {{n}}, still parked: {{left}}. {{reason}}", stillStuck: "Still refused: {{reason}}", body: "Nobody sees the contents; to look into one, the sender finds it at its own side by the event's id.", id: "Event id",
    },
    dropping: {
      title: "Drop this event?", effect: "It will never take effect here, the other side won't send it again, and this can't be undone. Who dropped it and the fingerprint of the reason go into the ledger. Later events of the subject stay parked until tried again.", reason: "Why it is dropped", hint: "Telephone the other operator first. No personal data.", missing: "Say why, in at least 5 characters", do: "Drop it", busy: "Dropping…", keep: "Not yet",
    },
    types: {
      matterLinked: "A step of custody", matterRecalled: "Hand-over recalled", caseDossier: "Documents handed over", casePart: "A part of a joint case", caseNote: "A note to the applicant", caseCode: "Status code", caseSupplement: "Missing documents", caseWithdrawal: "Withdrawn by the applicant", caseRated: "Rating", catalogueChanged: "Catalogue change", consentRevoked: "Consent withdrawn", consentChanged: "Consent changed", requestEnded: "Grant ended", agreementProposed: "Agreement proposed", agreementCountersigned: "Agreement countersigned", agreementDeclined: "Agreement declined", witnessFrozen: "Ledger frozen", witnessLifted: "Freeze lifted", other: "Another message",
    },
  },
});
