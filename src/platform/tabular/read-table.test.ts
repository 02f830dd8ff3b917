import assert from "node:assert/strict";
import { test } from "node:test";
import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import { isProblem, type ProblemMaker } from "../http/problem.ts";
import { csvLine, readTable, tableProblems as problems, type ReadOptions, type Table } from "./index.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const gbk = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));
const cellsOf = (table: Table): (readonly (string | null)[])[] => table.rows.map(({ cells }) => cells);

async function refused(bytes: Uint8Array, problem: ProblemMaker, words?: RegExp, options: ReadOptions = {}): Promise<void> {
  await assert.rejects(readTable(bytes, options), (error) => {
    assert.ok(isProblem(error, problem), `expected ${problem.type}, got ${String(error)}`);
    if (words) assert.match(JSON.stringify((error as { problem: unknown }).problem), words);
    return true;
  });
}

function workbook(sheets: Record<string, xlsx.WorkSheet>, bookType: "xlsx" | "xls" = "xlsx", date1904 = false): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) xlsx.utils.book_append_sheet(book, sheet, name);
  book.Workbook = { ...book.Workbook, WBProps: { date1904 } };
  return new Uint8Array(xlsx.write(book, { type: "buffer", bookType }) as Buffer);
}

test("a CSV file is read in UTF-8, with and without byte order mark, in UTF-16 and in GB18030", async () => {
  const text = "姓名,户号\r\n欧晓雨,001\r\n";
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  for (const [bytes, encoding] of [[utf8(text), "utf-8"], [utf8(`\uFEFF${text}`), "utf-8-bom"], [utf16, "utf-16le"], [gbk("d0d5c3fb2cbba7bac50d0ac5b7cffed3ea2c3030310d0a"), "gb18030"]] as const) {
    const table = await readTable(bytes);
    assert.deepEqual([table.encoding, table.columns, cellsOf(table)], [encoding, ["姓名", "户号"], [["欧晓雨", "001"]]]);
  }
});

test("a character outside GBK is read from its four bytes of GB18030", async () => {
  assert.deepEqual(cellsOf(await readTable(gbk("d0d5c3fb2cbba7bac50a9532823631"))), [["𠀀1"]]);
});

test("row numbers are those a spreadsheet shows, blank rows included", async () => {
  const table = await readTable(utf8("a,b\n\n1,x\n\n\n2,\"y\nz\"\n3,w\n\n"));
  assert.deepEqual(table.rows, [
    { row: 3, cells: ["1", "x"] },
    { row: 6, cells: ["2", "y\nz"] },
    { row: 7, cells: ["3", "w"] },
  ]);
  assert.deepEqual(table.warnings.map(({ code }) => code), ["empty-rows"]);
});

test("nothing, spaces only, and column names without rows are refused as empty", async () => {
  for (const text of ["", "\n\n", " , \n", "\uFEFF", "姓名,户号\n"]) await refused(utf8(text), problems.tableEmpty);
});

test("pictures, PDF, archives, web pages and random bytes are refused as no table", async () => {
  await refused(utf8("%PDF-1.7\n..."), problems.tableNotATable, /PDF/);
  await refused(gbk("89504e470d0a1a0a0000"), problems.tableNotATable, /picture/);
  await refused(utf8("<html><table><tr><td>1</td></tr></table></html>"), problems.tableNotATable, /web page/);
  await refused(gbk("00010203040506070809"), problems.tableNotATable);
  await refused(gbk("504b0304141414"), problems.tableDamaged);
  await refused(gbk("d0cf11e0a1b11ae1"), problems.tableDamaged);
});

test("bytes that fit no encoding are refused, none is replaced", async () => {
  await refused(gbk("d0d5c3fb0aff2cff0a"), problems.tableEncodingUnknown);
  await refused(gbk("d0d5c3fb2cbba7bac50a312c320a"), problems.tableEncodingUnknown, /utf-8/, { encoding: "utf-8" });
});

test("another delimiter is named, and read when the caller says so", async () => {
  await refused(utf8("姓名;户号\n欧晓雨;001\n"), problems.tableDelimiterWrong, /semicolons/);
  await refused(utf8("姓名\t户号\n欧晓雨\t001\n"), problems.tableDelimiterWrong, /tabs/);
  await refused(utf8("姓名，户号\n欧晓雨，001\n"), problems.tableDelimiterWrong, /全角逗号/);
  assert.deepEqual((await readTable(utf8("姓名;户号\n欧晓雨;001\n"), { delimiter: ";" })).columns, ["姓名", "户号"]);
});

test("a quotation mark that is never closed is refused by line, without its text", async () => {
  await assert.rejects(readTable(utf8('姓名,户号\n"欧晓雨,001\n李,002\n')), (error) => isProblem(error, problems.tableQuotesWrong) && !String(error).includes("欧晓雨"));
});

test("a file without column names is refused: numbers where names should be, or first values that come again", async () => {
  await refused(utf8("510000,001\n510100,002\n"), problems.tableHeaderMissing);
  await refused(utf8("欧晓雨,汉族\n李明,汉族\n王芳,汉族\n赵云,汉族\n"), problems.tableHeaderMissing);
  assert.deepEqual((await readTable(utf8("地区,2020,2021\n成都,1,2\n"))).columns, ["地区", "2020", "2021"], "a year may name a column");
});

test("a blank or doubled column name is refused and located", async () => {
  await refused(utf8("姓名,,户号\n欧,x,001\n"), problems.tableHeaderBlank, /column B/);
  await refused(utf8("姓名,户号\n欧,001,y\n李,002,z\n"), problems.tableHeaderBlank, /column C/);
  await refused(utf8("姓名,户号,姓名\n欧,001,x\n"), problems.tableHeaderDuplicate, /columns A and C/);
});

test("two tables in one file are refused where the names come again", async () => {
  await refused(utf8("姓名,户号\n欧,001\n姓名,户号\n李,002\n"), problems.tableHeaderRepeated, /row 3/);
});

test("a title above the names is refused with the row that looks like the names, and read when the caller names it", async () => {
  const bytes = utf8("户籍登记表\n姓名,户号\n欧,001\n");
  await refused(bytes, problems.tableHeaderMissing, /row 2/);
  const table = await readTable(bytes, { headerRow: 2 });
  assert.deepEqual([table.columns, table.headerRow, table.rows], [["姓名", "户号"], 2, [{ row: 3, cells: ["欧", "001"] }]]);
  await refused(bytes, problems.tableHeaderMissing, /row 9/, { headerRow: 9 });
});

test("a spreadsheet gives dates by its own calendar, and long numbers in a form nobody takes for an identity number", async () => {
  for (const date1904 of [false, true]) {
    const serial = date1904 ? 46083 - 1462 : 46083;
    const sheet = xlsx.utils.aoa_to_sheet([["号码", "日期", "金额", "是否"], [510000199001010000, 0, 101.2, true]]);
    sheet["B2"] = { t: "n", v: serial, z: "yyyy-mm-dd" };
    const table = await readTable(workbook({ 表: sheet }, "xlsx", date1904));
    assert.deepEqual(cellsOf(table), [["5.1000019900101E+17", "2026-03-02", "101.2", "true"]]);
    assert.deepEqual(table.warnings.map(({ code }) => code), ["numbers-lost-digits"]);
  }
});

test("XLS is read like XLSX", async () => {
  const rows = [["姓名", "户号"], ["欧晓雨", "001"], ["李明", null]];
  for (const type of ["xlsx", "xls"] as const) {
    const table = await readTable(workbook({ 表一: xlsx.utils.aoa_to_sheet(rows) }, type));
    assert.deepEqual([table.format, table.sheet, cellsOf(table)], [type, "表一", [["欧晓雨", "001"], ["李明", null]]]);
  }
});

test("an XLS file of before 1997 is read in the code page it names, here GBK", async () => {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([["AAAA", "BBBB"], ["CCCC", "001"]]), "1");
  const bytes = xlsx.write(book, { type: "buffer", bookType: "biff5" }) as Buffer;
  for (const [placeholder, hex] of [["AAAA", "d0d5c3fb"], ["BBBB", "bba7bac5"], ["CCCC", "c5b7d3ea"]] as const) Buffer.from(hex, "hex").copy(bytes, bytes.indexOf(placeholder));
  const codePageRecord = Buffer.from("42000200", "hex");
  bytes.writeUInt16LE(936, bytes.indexOf(codePageRecord) + codePageRecord.length);
  const table = await readTable(new Uint8Array(bytes));
  assert.deepEqual([table.columns, cellsOf(table)], [["姓名", "户号"], [["欧雨", "001"]]]);
});

test("of several sheets with content the caller must choose one; empty ones don't count", async () => {
  const sheet = xlsx.utils.aoa_to_sheet([["a", "b"], ["1", "2"]]);
  const empty = xlsx.utils.aoa_to_sheet([]);
  assert.equal((await readTable(workbook({ 一: sheet, 二: empty }))).sheet, "一");
  const two = workbook({ 一: sheet, 二: sheet });
  await refused(two, problems.tableSheetNotChosen, /一, 二/);
  assert.equal((await readTable(two, { sheet: "二" })).sheet, "二");
  await refused(two, problems.tableSheetUnknown, /一, 二/, { sheet: "三" });
});

test("merged cells among the data are warned of, in the header they are refused", async () => {
  const sheet = xlsx.utils.aoa_to_sheet([["a", "b"], ["1", "2"], [null, "3"]]);
  sheet["!merges"] = [xlsx.utils.decode_range("A2:A3")];
  assert.deepEqual((await readTable(workbook({ 表: sheet }))).warnings.map(({ code }) => code), ["merged-cells"]);
  await refused(workbook({ 表: xlsx.utils.aoa_to_sheet([["a", null, "c"], ["1", "2", "3"]]) }), problems.tableHeaderBlank, /column B/);
});

test("a JSON array of flat objects is a table, anything else in JSON is not", async () => {
  const table = await readTable(utf8('[{"姓名":"欧","户号":1},{"姓名":"李","备注":null,"有效":true},{"户号":510000199001010013}]'));
  assert.deepEqual(table.columns, ["姓名", "户号", "备注", "有效"]);
  assert.deepEqual(cellsOf(table), [["欧", "1", null, null], ["李", null, null, "true"], [null, "5.1000019900101E+17", null, null]]);
  await refused(utf8('[{"a":{"b":1}}]'), problems.tableNotATable, /row 2/);
  await refused(utf8('[{"a":1},'), problems.tableDamaged);
});

test("a file over the limits is refused", async () => {
  await refused(utf8("a,b\n1,2\n"), problems.tableTooLarge, undefined, { maxBytes: 5 });
  await refused(utf8("a,b\n1,2\n3,4\n"), problems.tableTooLarge, /more than 1 rows/, { maxRows: 1 });
  await refused(workbook({ 表: xlsx.utils.aoa_to_sheet([["a"], ["1"], ["2"], ["3"]]) }), problems.tableTooLarge, undefined, { maxRows: 2 });
});

test("what is written as CSV is read back as it was, quotes, commas and line breaks included", async () => {
  const cell = fc.string({ unit: fc.constantFrom(..."ab欧雨\",\n ;|'1".split("")), minLength: 1, maxLength: 8 }).map((text) => `v${text}`);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
      const text = [["第一列", "第二列"], ...rows].map(csvLine).join("\r\n");
      assert.deepEqual(cellsOf(await readTable(utf8(text))), rows);
    }),
  );
});
