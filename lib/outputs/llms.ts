import { toMarkdownText } from "@/lib/core/markdown-text";
import type { LlmsView } from "@/lib/views/documents/llms";
import { heading, link, list, paragraph, quotation, text } from "./markdown-nodes";

/** `llms.txt` by the proposal of https://llmstxt.org: a title, what this is, and lists of links. */
export function toLlmsText({ name, tagline, publisher, parts }: LlmsView, origin: string): string {
  const { legalName, address, responsibleEditor } = publisher;
  return toMarkdownText([
    heading(1, name),
    quotation([paragraph(text(tagline))]),
    paragraph(
      text(
        `${name} diterbitkan oleh ${legalName}, ${address}. Penanggung jawab: ${responsibleEditor}. Artikelnya berbahasa Indonesia.`,
      ),
    ),
    paragraph(
      text(
        "Setiap artikel punya salinan Markdown, lengkap dengan waktu terbit, koreksi, dan sumber: tambahkan ",
      ),
      { type: "inlineCode", value: ".md" },
      text(" di akhir alamatnya."),
    ),
    ...parts.flatMap(({ title, links }) => [
      heading(2, title),
      list(
        links.map(({ href, label, description }) => [
          link(origin + href, label),
          ...(description === "" ? [] : [text(`: ${description}`)]),
        ]),
      ),
    ]),
  ]);
}
