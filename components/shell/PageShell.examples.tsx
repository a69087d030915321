import { chrome, chromeInSection } from "../samples/chrome";
import type { PageShellProps } from "./PageShell";

export const examples = {
  front: {
    chrome,
    isFront: true,
    edition: { iso: "2025-09-13T10:15:00+07:00", label: "Sabtu, 13 September 2025" },
    children: <p>Isi halaman depan.</p>,
  },
  inside: { chrome: chromeInSection, children: <h1>Kecerdasan Buatan</h1> },
} satisfies Record<string, PageShellProps>;
