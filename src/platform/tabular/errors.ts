import { defineProblem } from "../http/problem.ts";

/** Refusals of a whole file. Their details name rows and columns, never values: a value may be somebody's number. */
export const tableEmpty = defineProblem("table-empty", 422, { zh: "文件里没有数据", en: "The file has no data" }, {
  remedy: { zh: "第一行写列名，从第二行起写数据", en: "Put column names in the first row and data from the second" },
});
export const tableTooLarge = defineProblem("table-too-large", 413, { zh: "文件太大", en: "The file is too large" }, {
  remedy: { zh: "分成几个文件导入", en: "Split it into several files" },
});
export const tableNotATable = defineProblem("table-not-a-table", 422, { zh: "这不是表格文件", en: "This is not a table" }, {
  remedy: { zh: "请导出为 CSV、XLSX、XLS 或 JSON 数组", en: "Export it as CSV, XLSX, XLS or a JSON array" },
});
export const tableDamaged = defineProblem("table-damaged", 422, { zh: "文件已损坏，读不完整", en: "The file is damaged and can't be read to the end" }, {
  remedy: { zh: "请重新导出或重新上传", en: "Export or upload it again" },
});
export const tableEncodingUnknown = defineProblem("table-encoding-unknown", 422, { zh: "看不出文件用的是哪种文字编码", en: "The text encoding of the file can't be told" }, {
  remedy: { zh: "请另存为 UTF-8 编码的 CSV", en: "Save it as CSV in UTF-8" },
});
export const tableDelimiterWrong = defineProblem("table-delimiter-wrong", 422, { zh: "各列之间不是用逗号分隔的", en: "The values are not separated by commas" }, {
  remedy: { zh: "请另存为逗号分隔的 CSV，或在导入时指明分隔符", en: "Save it with commas, or name the delimiter when importing" },
});
export const tableQuotesWrong = defineProblem("table-quotes-wrong", 422, { zh: "引号没有配对，分不清各列", en: "A quotation mark is not closed; the columns can't be told apart" }, {
  remedy: { zh: "值里有引号时写成两个引号", en: "Write a quotation mark inside a value twice" },
});
export const tableHeaderMissing = defineProblem("table-header-missing", 422, { zh: "没有找到列名这一行", en: "There is no row of column names" }, {
  remedy: { zh: "在数据上方加一行列名，或在导入时指明列名在第几行", en: "Add a row of column names above the data, or say which row holds them" },
});
export const tableHeaderBlank = defineProblem("table-header-blank", 422, { zh: "有一列没有列名", en: "A column has no name" }, {
  remedy: { zh: "给每一列写上列名；合并的单元格请先拆开", en: "Give every column a name; split merged cells first" },
});
export const tableHeaderDuplicate = defineProblem("table-header-duplicate", 422, { zh: "有两列的列名相同", en: "Two columns have the same name" }, {
  remedy: { zh: "给每一列写上不同的列名", en: "Give every column a name of its own" },
});
export const tableHeaderRepeated = defineProblem("table-header-repeated", 422, { zh: "列名在数据中间又出现了一次", en: "The column names appear again among the data" }, {
  remedy: { zh: "这个文件像是几张表接在一起的，请分开导入", en: "The file looks like several tables in one; import them separately" },
});
export const tableSheetNotChosen = defineProblem("table-sheet-not-chosen", 422, { zh: "文件里有几张工作表，请指明要哪一张", en: "The file has several sheets; say which one" });
export const tableSheetUnknown = defineProblem("table-sheet-unknown", 422, { zh: "没有这张工作表", en: "There is no such sheet" });
export const tableColumnMissing = defineProblem("table-column-missing", 422, { zh: "缺少需要的列", en: "A column that is needed is missing" }, {
  remedy: { zh: "补上这些列，或修改列的对应关系", en: "Add these columns, or change the column mapping" },
});
