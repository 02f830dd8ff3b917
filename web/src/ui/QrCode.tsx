import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

/** A QR code drawn as one path; the same text must stand beside it in words. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { data } = useQuery({
    queryKey: ["qr", text],
    staleTime: Infinity,
    queryFn: async () => {
      const { create } = await import("qrcode");
      const { size, data: modules } = create(text, { errorCorrectionLevel: "M" }).modules;
      let path = "";
      for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (modules[y * size + x]) path += `M${x} ${y}h1v1h-1z`;
      return { size, path };
    },
  });
  if (!data) return <span className="qr" aria-hidden="true" />;
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`-2 -2 ${data.size + 4} ${data.size + 4}`} shapeRendering="crispEdges">
      <path d={data.path} fill="#000" />
    </svg>
  );
}
