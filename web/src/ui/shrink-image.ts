/** Largest upload the node takes. @source src/apps/services/cases/uploads.ts */
export const uploadLimitBytes = 500 * 1024;

/** Longest side of a shrunk picture: a page stays readable. */
const longestSidePx = 2000;
const qualities = [0.85, 0.7, 0.55, 0.4] as const;

/**
 * A picture that is too large, made smaller on this machine. Others are returned as they are.
 * @throws Error  when the browser can't open the picture
 */
export async function shrinkImage(file: File): Promise<Blob> {
  if (file.size <= uploadLimitBytes || !/^image\/(jpeg|png)$/.test(file.type)) return file;
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longestSidePx / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  // Paper is white where a PNG is transparent.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  let smallest: Blob = file;
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (blob && blob.size < smallest.size) smallest = blob;
    if (smallest.size <= uploadLimitBytes) break;
  }
  return smallest;
}

/** Base64 of a file's bytes, for JSON. */
export async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
