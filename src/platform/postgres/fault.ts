import type { Text } from "../text.ts";

/** Why the embedded database can't run, in one sentence that says what to do. The message is the English one. */
export class PostgresFault extends Error {
  readonly text: Text;
  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.name = "PostgresFault";
    this.text = text;
  }
}

const clues: readonly [RegExp, (folder: string) => Text][] = [
  [
    /No space left on device|ENOSPC|Disk quota exceeded/i,
    (folder) => ({
      zh: `磁盘已满:数据库无法写入 ${folder}。请腾出至少 300 MB 空间,或用 --data 换一个文件夹后重试。`,
      en: `The disk is full: the database can't write to ${folder}. Free at least 300 MB, or choose another folder with --data, and try again.`,
    }),
  ],
  [
    /Read-only file system|EROFS/i,
    (folder) => ({
      zh: `${folder} 所在的磁盘是只读的。请用 --data 换一个可写的文件夹。`,
      en: `${folder} is on a read-only disk. Choose a folder that can be written with --data.`,
    }),
  ],
  [
    /Permission denied|Operation not permitted|EACCES|EPERM|has wrong ownership/i,
    (folder) => ({
      zh: `当前用户无权使用 ${folder}。请用创建它的用户运行,或用 --data 换一个文件夹。`,
      en: `This user may not use ${folder}. Run as the user who created it, or choose another folder with --data.`,
    }),
  ],
  [
    /Cannot allocate memory|out of memory|ENOMEM|could not (create|resize|map) .*shared memory/i,
    () => ({
      zh: "内存不足:数据库无法启动。请关闭其他程序(约需 200 MB)后重试。",
      en: "There is not enough memory to start the database. Close other programs (it needs about 200 MB) and try again.",
    }),
  ],
  [
    /database files are incompatible|initialized by PostgreSQL version/i,
    (folder) => ({
      zh: `${folder} 是由另一版本的 PostgreSQL 建立的。请用当时的版本导出,或用 --fresh 重新开始。`,
      en: `${folder} was made by another version of PostgreSQL. Export it with that version, or start anew with --fresh.`,
    }),
  ],
];

/**
 * The sentence for what initdb, postgres or the file system reported.
 * @param report  their output; its last FATAL, PANIC or error line is quoted when no known cause matches
 * @param folder  the folder the person knows
 */
export function faultFrom(report: string, folder: string, cause?: unknown): PostgresFault {
  const options = cause === undefined ? {} : { cause };
  const clue = clues.find(([pattern]) => pattern.test(report));
  if (clue) return new PostgresFault(clue[1](folder), options);
  const lines = report.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const telling = lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? "";
  return new PostgresFault(
    {
      zh: `数据库未能在 ${folder} 启动:${telling || "没有给出原因"}`,
      en: `The database did not start in ${folder}: ${telling || "it gave no reason"}`,
    },
    options,
  );
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
