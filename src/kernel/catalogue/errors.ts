import { defineProblem, type ProblemError } from "../../platform/http/problem.ts";
import { lawBasis } from "../law/index.ts";

const steward = { zh: "提供部门的数据管理员", en: "The provider's data steward" };

export const resourceNotFound = defineProblem("resource-not-found", 404, { zh: "目录里没有这项数据", en: "The catalogue has no such resource" }, {
  remedy: { zh: "在目录里换个词找找；确实没有的，请对方部门编入目录", en: "Search the catalogue with another word; if it isn't there, ask the department to list it", action: "/catalogue" },
});

export const notTheSteward = defineProblem(
  "not-the-provider",
  403,
  { zh: "这项数据不归您的单位提供，或者您不是数据管理员", en: "Your office does not provide this resource, or you are not its data steward" },
  { basis: lawBasis.dataOwed, remedy: { zh: "请提供部门的数据管理员办理", en: "The provider's data steward must do it", who: steward } },
);

const importFirst = { zh: "先导入数据文件，核对退回的行，再发布", en: "Import a file first, look at the rejected rows, then publish", who: steward };

export const resourceEmpty = defineProblem(
  "resource-empty",
  409,
  { zh: "还没有导入数据，不能发布", en: "It has no records yet and can't be published" },
  { basis: lawBasis.dataOwed, remedy: importFirst },
);

/** The refusal with the page where it can be mended. */
export const resourceEmptyOf = (id: string): ProblemError => resourceEmpty({ en: id, zh: id, remedy: { ...importFirst, action: `/catalogue/${id}/import` } });

export const importForbidden = defineProblem(
  "resource-takes-no-rows",
  409,
  { zh: "不予共享的数据不在这里存放", en: "Records of a prohibited resource are not kept here" },
  { basis: lawBasis.prohibitedSharing, remedy: { zh: "共享属性有误的，请先更正目录", en: "If its attribute is wrong, correct the catalogue first", who: steward } },
);

export const importNotFound = defineProblem("import-not-found", 404, { zh: "没有这次导入，或者退回表已经清除", en: "No such import, or its report has been cleared" }, {
  remedy: { zh: "退回表只留到下一次导入；需要的话重新导入一次", en: "A report is kept until the next import; import again if you need it", who: steward },
});

export const mappingMalformed = defineProblem("mapping-malformed", 400, { zh: "列的对应关系写得不对", en: "The column mapping is not well formed" }, {
  remedy: { zh: "写成 {\"columns\": {\"文件里的列名\": \"字段\"}, \"key\": \"字段\"}", en: "Write {\"columns\": {\"column in the file\": \"field\"}, \"key\": \"field\"}" },
});

export const cursorMalformed = defineProblem("catalogue-cursor-malformed", 400, { zh: "翻页的位置不对", en: "The cursor isn't one of this list" }, {
  remedy: { zh: "从第一页重新查", en: "Start again from the first page", action: "/catalogue" },
});

const seeEntry = { zh: "在条目页查看它的来源，到原门户获取", en: "See its source on the entry's page and get the data from that portal" };

export const entryHoldsNoData = defineProblem("catalogue-entry-without-data", 404, { zh: "这个条目来自外部门户，这里只有条目，没有数据", en: "A portal lists this entry; no data is held here" }, {
  remedy: seeEntry,
});

/** The refusal with the page of the entry. */
export const entryHoldsNoDataOf = (id: string): ProblemError => entryHoldsNoData({ en: id, zh: id, remedy: { ...seeEntry, action: `/catalogue/${id}` } });

export const notTheKeeper = defineProblem(
  "not-the-keeper",
  403,
  { zh: "这个条目不归您的单位管，或者您不是数据管理员", en: "Your office doesn't keep this entry, or you are not its data steward" },
  { basis: lawBasis.dataOwed, remedy: { zh: "请管这个条目的单位的数据管理员办理", en: "The data steward of the office that keeps it must do it", who: steward } },
);

export const entryNotPublished = defineProblem("catalogue-entry-not-published", 409, { zh: "条目现在没有发布，不用撤下", en: "The entry isn't published, so there is nothing to withdraw" });

export const portalKeptByOther = defineProblem(
  "catalogue-portal-kept-by-another",
  409,
  { zh: "这个门户的条目已经由本节点的另一个单位编入", en: "Another office of this node keeps the entries of this portal" },
  { remedy: { zh: "请那个单位的数据管理员更新，或者换一个门户简称", en: "Have that office's data steward update them, or use another short name for the portal", who: steward } },
);

export const catalogueMappingMalformed = defineProblem("catalogue-mapping-malformed", 422, { zh: "对应关系文件写得不对", en: "The mapping file is not well formed" }, {
  remedy: { zh: "按 docs/catalogue-mappings.md 修改后再试；下面列出了每一处", en: "Mend it as docs/catalogue-mappings.md says; each fault is listed" },
});

export const catalogueMappingUnknown = defineProblem("catalogue-mapping-unknown", 404, { zh: "没有这个对应关系", en: "No such mapping" }, {
  remedy: { zh: "选用自带的对应关系，或者先上传一个", en: "Choose one that comes with the program, or upload yours first" },
});

export const catalogueFileMalformed = defineProblem("catalogue-file-malformed", 422, { zh: "文件里找不到条目", en: "The file holds no entries where the mapping looks for them" }, {
  remedy: { zh: "核对对应关系里的 records 和文件的格式（JSON、CSV、XLSX、XLS）", en: "Compare `records` of the mapping with the file (JSON, CSV, XLSX, XLS)" },
});

/** A peer announced something that it can't announce; the event is parked and seen by the operator. */
export const catalogueMessageRefused = defineProblem("catalogue-message-refused", 422, { zh: "对方节点送来的目录条目不能采信", en: "The catalogue entry sent by the peer is not accepted" }, {
  remedy: { zh: "请双方运维人员核对两边的版本", en: "The operators should compare the versions of both nodes" },
});
