import type { ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useCaseStep, type CaseMaterial } from "../../api/desk-case.ts";
import { UploadPage } from "../../ui/UploadPage.tsx";

/** One page for one document of a case at the counter. */
export function UploadField({ no, material, onDone }: { no: string; material: CaseMaterial; onDone?: () => void }): ReactNode {
  const upload = useCaseStep(no, (file: { fileName: string; contentBase64: string }) =>
    answer(api.PUT("/api/cases/{no}/materials/{slot}", { params: { path: { no, slot: material.slot } }, body: { kind: "file", ...file } })),
  );
  return <UploadPage name={material.name} send={(file) => upload.mutateAsync(file)} {...(onDone === undefined ? {} : { onDone })} />;
}
