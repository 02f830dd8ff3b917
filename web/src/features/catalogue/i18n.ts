import { defineTexts } from "../../i18n/texts.ts";

export const catalogueTexts = defineTexts("catalogue", {
  zh: {
    list: {
      title: "目录", lead: "川渝两地各部门能共享的、不能共享的，和为什么。目录只有条目，看不到记录。", search: "找数据", searchHint: "名称、栏目、部门", side: "哪一边的", all: "两边", own: "本方", peer: "对方", found: "{{n}} 条", records: "{{n}} 条记录", noRecords: "还没有记录", fields: "{{n}} 个栏目", updated: "{{date}} 导入",
      empty: "目录里还没有条目", emptyPeer: "对方还没有发布条目；对方发布以后会自动出现在这里。", noneFor: "没有叫“{{q}}”的条目", clear: "清掉搜索", draft: "草稿，只有本单位看得见", resource: "数据", provider: "提供单位", attribute: "共享属性", state: "更新",
    },
    entry: {
      crumb: "目录", provider: "提供单位", canUse: "能不能用", prohibited: "依法不共享，不能申请", conditional: "有条件：用途和依据要对得上，先申请", unconditional: "无条件：申请以后 1 个工作日内答复", terms: "答复 {{days}} 个工作日，由提供单位的共享机构负责人作出", apply: "申请使用", applyWho: "由本部门的数据管理员提出。", own: "这是本单位自己的数据，不用申请。", scope: "共享范围", purposes: "使用用途", basisKinds: "取数的依据", key: "按什么查", cycle: "承诺更新", records: "记录数", importedAt: "最近导入", never: "还没有导入过", publishedAt: "发布时间", notPublished: "还没有发布，对方看不到",
      fields: "栏目", fieldName: "栏目", fieldCode: "代码", fieldType: "类型", sensitive: "敏感", sensitiveYes: "敏感", sensitiveNo: "不敏感", required: "必有", why: "为什么不共享",
      import: "导入", publish: "发布到对方", publishAgain: "再通知一次对方", publishEffect: "发布以后，对方目录里看得见这个条目和栏目，看不见记录。", publishing: "正在发布……", published: "已经发布，对方几秒内看得到。", imports: "导入记录", importRow: "{{at}} {{file}}：收 {{accepted}}，退 {{rejected}}", report: "下载退回表", dry: "只看没导", types: { string: "文字", integer: "整数", decimal: "数", date: "日期", boolean: "是/否", idNumber: "身份证号", uscc: "统一社会信用代码", phone: "电话", regionCode: "行政区划代码" },
    },
    import: {
      title: "导入：{{name}}", lead: "先看后导：选好文件先检查一遍，看清楚再确认。好的行一次换上，坏的行列在退回表里，不会悄悄改。", file: "选文件", hint: "CSV、XLSX、XLS 或 JSON，最多 64 MB。第一行是栏目名：{{fields}}", check: "检查文件", checking: "正在检查……", noFile: "还没有选文件", tooLarge: "文件有 {{mb}} MB，最多 64 MB",
      report: "检查结果", rows: "一共 {{n}} 行", accepted: "能收 {{n}} 行", rejected: "要退 {{n}} 行", encoding: "按 {{encoding}} 读", reasons: "退回的原因", column: "栏目", reason: "原因", count: "行数", examples: "例如第几行", download: "下载退回表（改好再传）", unused: "文件里这些列没有用上：{{columns}}", none: "一行都不能收：不会换掉现在的记录。请下载退回表，改好再传。", all: "没有要退的行。",
      confirm: "确认导入 {{n}} 行", confirmEffect: "现在的 {{old}} 条记录会一次换成这 {{n}} 条；换的过程中对方查不到半新半旧的数据。", importing: "正在导入……", done: "导入了 {{n}} 行", doneRejected: "退回 {{n}} 行，在退回表里。", back: "回到条目", again: "换一个文件", wholeRow: "整行",
    },
  },
  en: {
    list: {
      title: "Catalogue", lead: "What the offices of both sides share, what they may not, and why. Entries only: no record is shown.", search: "Find data", searchHint: "Name, field, office", side: "Which side", all: "Both", own: "Ours", peer: "Theirs", found: "{{n}} entries", records: "{{n}} records", noRecords: "No records yet", fields: "{{n}} fields", updated: "imported {{date}}",
      empty: "No entries yet", emptyPeer: "The other side hasn't published any; they appear here by themselves.", noneFor: "No entry called “{{q}}”", clear: "Clear search", draft: "Draft, seen by your office only", resource: "Data", provider: "Provided by", attribute: "Sharing", state: "Kept up to date",
    },
    entry: {
      crumb: "Catalogue", provider: "Provided by", canUse: "Can it be used", prohibited: "Not shared by law; it can't be asked for", conditional: "On conditions: purpose and basis must fit; ask first", unconditional: "Without conditions: answered within 1 working day", terms: "Answer within {{days}} working days, by the head of the provider's share office", apply: "Ask for its use", applyWho: "Your data steward asks.", own: "Your own office's data; no request is needed.", scope: "Shared with", purposes: "Purposes", basisKinds: "Basis of each call", key: "Asked for by", cycle: "Promised update", records: "Records", importedAt: "Last import", never: "Never imported", publishedAt: "Published", notPublished: "Not published; the other side can't see it",
      fields: "Fields", fieldName: "Field", fieldCode: "Code", fieldType: "Type", sensitive: "Sensitive", sensitiveYes: "Sensitive", sensitiveNo: "Not sensitive", required: "always there", why: "Why it isn't shared",
      import: "Import", publish: "Publish to the other side", publishAgain: "Tell the other side again", publishEffect: "The other side sees this entry and its fields, and no record.", publishing: "Publishing…", published: "Published; the other side sees it within seconds.", imports: "Imports", importRow: "{{at}} {{file}}: {{accepted}} taken, {{rejected}} returned", report: "Download returned rows", dry: "looked at only", types: { string: "text", integer: "whole number", decimal: "number", date: "date", boolean: "yes/no", idNumber: "identity number", uscc: "credit code", phone: "telephone", regionCode: "region code" },
    },
    import: {
      title: "Import: {{name}}", lead: "Look first, then load: the file is checked, you confirm. Good rows replace the records at once, bad ones are returned with their reasons; nothing is mended silently.", file: "Choose a file", hint: "CSV, XLSX, XLS or JSON, at most 64 MB. The first row names the fields: {{fields}}", check: "Check the file", checking: "Checking…", noFile: "Choose a file first", tooLarge: "The file has {{mb}} MB, at most 64 are taken",
      report: "What the check found", rows: "{{n}} rows", accepted: "{{n}} can be taken", rejected: "{{n}} are returned", encoding: "read as {{encoding}}", reasons: "Why rows are returned", column: "Field", reason: "Reason", count: "Rows", examples: "For example rows", download: "Download returned rows (mend and send again)", unused: "Columns of the file that weren't used: {{columns}}", none: "No row can be taken: the present records stay. Download the returned rows, mend them, send again.", all: "No row is returned.",
      confirm: "Import {{n}} rows", confirmEffect: "The present {{old}} records are replaced by these {{n}} at once; nobody sees half of each.", importing: "Importing…", done: "{{n}} rows imported", doneRejected: "{{n}} rows returned.", back: "Back to the entry", again: "Another file", wholeRow: "Whole row",
    },
  },
});
