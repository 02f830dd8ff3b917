import { defineTexts } from "../../i18n/texts.ts";

/** Words of the list and of one entry. */
export const listTexts = defineTexts("catalogue-list", {
  zh: {
    title: "数据目录", lead: "川渝两地各部门能共享的、不能共享的，和为什么；还有别的门户公开的条目。目录只有条目，看不到记录。",
    search: "找数据", placeholder: "例如：不动产登记、公积金、企业", submit: "查找", filters: "筛选", side: "哪一边的", all: "两边", peer: "对方", anyValue: "不限", found: "{{n}} 条", shown: "已显示前 {{n}} 条", more: "再看 {{n}} 条", loadingMore: "正在取……", export: "导出这张清单（CSV）",
    sort: { label: "排序", best: "最相关", newest: "最近更新", provider: "按单位" },
    filter: { side: "哪一边的", provider: "提供单位", attribute: "共享属性", kind: "形态", theme: "主题", cycle: "更新周期", opening: "开放属性", portal: "来源门户" },
    chosen: "正在筛选", remove: "去掉“{{filter}}：{{value}}”", clearAll: "全部去掉", option: "{{value}}（{{n}}）",
    noneFor: "没有叫“{{q}}”的条目", noneForHint: "换个短一点的词，或者只写两个字。", clearWords: "清掉搜索词", noneByFilter: "有条目叫“{{q}}”，但被筛选条件排除了", noneByFilterOnly: "筛选条件合在一起，一条也没有", without: "不限{{filter}}，有 {{n}} 条", together: "要同时去掉几个条件才有结果", empty: "目录里还没有条目", emptyHint: "部门发布以后自动出现在这里；对方的条目在两个节点连通以后自动送到。",
    resource: "数据", provider: "提供单位", sharing: "共享属性", promise: "形态和更新", updated: "更新到 {{date}}", records: "{{n}} 条记录", unconnected: "还没有挂接数据", draft: "草稿，只有本单位看得见", withdrawn: "已撤下，只有本单位看得见", opening: "门户写的：{{value}}", fields: "{{n}} 个栏目",
    kind: { table: "库表", api: "接口", file: "文件", unstated: "没有写明形态" },
    openAttribute: { unconditional: "无条件开放", conditional: "有条件开放", closed: "不开放", unstated: "没有写明" },
    attributeUnstated: "来源没有写明", cycleUnstated: "没有写明周期", themeUnstated: "没有写明主题", noPortal: "两地部门自己编的", basis: "依据：{{basis}}",
    portalImport: "编入别的门户的目录",
  },
  en: {
    title: "Data catalogue", lead: "What the offices of both provinces share, what they may not, and why; and what other portals list. Entries only: no record is shown.",
    search: "Find data", placeholder: "e.g. 不动产登记, 公积金, 企业", submit: "Search", filters: "Filters", side: "Which side", all: "Both", peer: "Theirs", anyValue: "Any", found: "{{n}} entries", shown: "The first {{n}} are shown", more: "Show {{n}} more", loadingMore: "Fetching…", export: "Export this list (CSV)",
    sort: { label: "Order", best: "Best match", newest: "Last updated", provider: "By office" },
    filter: { side: "Side", provider: "Provided by", attribute: "Sharing", kind: "Form", theme: "Theme", cycle: "Update", opening: "Open to the public", portal: "Portal" },
    chosen: "Filtered by", remove: "Remove “{{filter}}: {{value}}”", clearAll: "Remove all", option: "{{value}} ({{n}})",
    noneFor: "No entry holds “{{q}}”", noneForHint: "Try a shorter word; two Chinese characters are enough.", clearWords: "Clear the words", noneByFilter: "Entries hold “{{q}}”, but the filters exclude them", noneByFilterOnly: "Together the filters exclude every entry", without: "Any {{filter}}: {{n}} entries", together: "Several filters must go before anything is left", empty: "No entries yet", emptyHint: "They appear when an office publishes; those of the other side come by themselves once the nodes are joined.",
    resource: "Data", provider: "Provided by", sharing: "Sharing", promise: "Form and update", updated: "updated {{date}}", records: "{{n}} records", unconnected: "No data connected yet", draft: "Draft, seen by your office only", withdrawn: "Withdrawn, seen by your office only", opening: "The portal says: {{value}}", fields: "{{n}} fields",
    kind: { table: "Table", api: "Interface", file: "File", unstated: "Form not stated" },
    openAttribute: { unconditional: "open to all", conditional: "open on conditions", closed: "not open", unstated: "not stated" },
    attributeUnstated: "Not stated by the source", cycleUnstated: "Update not stated", themeUnstated: "Theme not stated", noPortal: "Listed by offices of both provinces", basis: "Basis: {{basis}}",
    portalImport: "Take in a portal's list",
  },
});

/** Themes have no official English; these are for readers. */
export const themeTexts = defineTexts("catalogue-themes", {
  zh: {
    安全生产: "安全生产", 财税金融: "财税金融", 城建住房: "城建住房", 地理空间: "地理空间", 法律服务: "法律服务", 工业农业: "工业农业", 公共安全: "公共安全", 机构团体: "机构团体", 交通运输: "交通运输", 教育文化: "教育文化", 科技创新: "科技创新",
    气象服务: "气象服务", 商贸流通: "商贸流通", 社保就业: "社保就业", 社会救助: "社会救助", 生活服务: "生活服务", 生态环境: "生态环境", 市场监管: "市场监管", 文化休闲: "文化休闲", 信用服务: "信用服务", 医疗卫生: "医疗卫生", 资源能源: "资源能源",
  },
  en: {
    安全生产: "Safety at work", 财税金融: "Tax and finance", 城建住房: "Building and housing", 地理空间: "Geography", 法律服务: "Legal services", 工业农业: "Industry and farming", 公共安全: "Public safety", 机构团体: "Institutions", 交通运输: "Transport", 教育文化: "Education and culture", 科技创新: "Science",
    气象服务: "Weather", 商贸流通: "Trade", 社保就业: "Insurance and jobs", 社会救助: "Social relief", 生活服务: "Daily life", 生态环境: "Environment", 市场监管: "Market regulation", 文化休闲: "Leisure", 信用服务: "Credit", 医疗卫生: "Health", 资源能源: "Resources and energy",
  },
});
