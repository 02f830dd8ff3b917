/** The body of somebody's answer, who is not trusted: an endless one is cut off. @throws Error  longer than `maxBytes` */
export async function readBounded(response: Response, maxBytes: number): Promise<Buffer> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    bytes += part.value.length;
    if (bytes <= maxBytes) continue;
    await reader?.cancel();
    throw new Error("its answer is too long");
  }
  return Buffer.concat(chunks);
}
