export interface ZipFile {
  readonly name: string;
  /** As the archive states it. */
  readonly unpackedBytes: number;
}

const endSignature = 0x06054b50;
const fileSignature = 0x02014b50;

/**
 * The files that a ZIP archive says it holds, read without unpacking anything.
 * @returns undefined when the bytes are no complete archive
 * @source APPNOTE.TXT 4.3.12, 4.3.16
 */
export function listZip(bytes: Uint8Array): ZipFile[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const files: ZipFile[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== fileSignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    files.push({ name, unpackedBytes: view.getUint32(at + 24, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/** The end record is the last 22 bytes, followed by a comment of at most 65,535. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}
