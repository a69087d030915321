import type { ReactNode } from "react";
import "./globals.css";
import { getSite } from "@/lib/stage";

// Every page is rendered when the publisher asks for it; nothing is fixed when the app is compiled.
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language } = await getSite();
  return (
    <html lang={language}>
      <body>{children}</body>
    </html>
  );
}
