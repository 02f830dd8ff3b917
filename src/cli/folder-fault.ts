import { CliFault, exitCodes } from "./output.ts";

/** Why a folder can't be used, in one sentence; other errors come back as they are. */
export function folderFault(error: unknown, folder: string): unknown {
  if (error instanceof CliFault) return error;
  const options = { cause: error };
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOSPC":
    case "EDQUOT":
      return new CliFault(
        { zh: `磁盘已满:无法写入 ${folder}。请腾出空间,或换一个文件夹。`, en: `The disk is full: ${folder} can't be written. Free some space, or choose another folder.` },
        exitCodes.refused, {}, options,
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new CliFault(
        {
          zh: `当前用户无权写入 ${folder}。请换一个文件夹,或用其所有者运行。`,
          en: `This user may not write to ${folder}. Choose another folder, or run as its owner.`,
        },
        exitCodes.refused, {}, options,
      );
    case "ENOTDIR":
    case "EEXIST":
      return new CliFault({ zh: `${folder} 不是文件夹。`, en: `${folder} is not a folder.` }, exitCodes.refused, {}, options);
    default:
      return error;
  }
}
