import { createHash } from "node:crypto";
import { materialNotAccepted } from "./errors.ts";

/** A scanned page, compressed on the device; larger ones would hold up the hand-over. */
export const uploadLimitBytes = 500 * 1024;

const signatures: readonly { readonly mediaType: string; readonly bytes: readonly number[] }[] = [
  { mediaType: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46] },
];

export interface Upload {
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/**
 * Reads an uploaded page; what it is says its first bytes, not its name.
 * @throws materialNotAccepted (422)
 */
export function readUpload(contentBase64: string): Upload {
  const content = Buffer.from(contentBase64, "base64");
  if (content.length === 0) throw materialNotAccepted({ zh: "文件是空的，请重新选", en: "The file is empty; choose it again" });
  if (content.length > uploadLimitBytes)
    throw materialNotAccepted({
      zh: `文件有 ${Math.ceil(content.length / 1024)} KB，最多 500 KB；请压缩或调低扫描精度`,
      en: `The file has ${Math.ceil(content.length / 1024)} KB, at most 500 are taken; compress it or scan at a lower resolution`,
    });
  const known = signatures.find(({ bytes }) => bytes.every((byte, i) => content[i] === byte));
  if (!known) throw materialNotAccepted({ zh: "只收 JPG、PNG 图片或 PDF，请换一种格式", en: "Only JPEG, PNG or PDF are taken; choose another format" });
  return { mediaType: known.mediaType, content: new Uint8Array(content), sha256: createHash("sha256").update(content).digest("hex") };
}
