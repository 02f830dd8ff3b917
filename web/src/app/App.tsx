import { IconProvider } from "./IconProvider.tsx";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { RouterProvider } from "react-router/dom";
import { createQueryClient } from "../api/query.ts";
import { router } from "./router.tsx";

export function App(): ReactNode {
  const [queries] = useState(createQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <IconProvider><RouterProvider router={router} /></IconProvider>
    </QueryClientProvider>
  );
}
