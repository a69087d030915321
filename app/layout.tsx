import type { ReactNode } from "react";
import "./globals.css";
import { getEdition } from "@/lib/articles";

// Every page is rendered when the publisher asks for it; nothing is fixed when the app is compiled.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { catalogue } = await getEdition();
  return (
    <html lang={catalogue.site.language}>
      <body>{children}</body>
    </html>
  );
}
