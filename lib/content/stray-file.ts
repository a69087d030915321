import type { Finding } from "@/lib/core/issue";
import { fileRules } from "@/lib/core/issue-rules";

/** Somebody's text or picture; what programs leave behind has other endings. */
const written = /\.(?:md|markdown|mdown|mkd|mdx|txt|html?|docx?|odt|rtf|ya?ml)$/i;
const picture = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/**
 * Why a file that an editor put into the content folder is no content: it would be missing from the site without a word.
 *
 * @param path of a file that is neither read as content nor a picture of `media/`
 * @returns `undefined` for what nobody expects to see on the site
 */
export function strayFault(path: string): Finding | undefined {
  const [folder = "", ...below] = path.split("/");
  if (below.length === 0) return strayTable(path);
  if (!/^(?:articles|authors|sections|pages)$/.test(folder)) return undefined;
  const name = below.at(-1) ?? "";
  if (picture.test(name)) {
    return fileRules.unread({
      reason: "gambar hanya dicari di folder media",
      remedy: `Pindahkan ke content/media/${name}.`,
    });
  }
  if (!written.test(name)) return undefined;
  if (!name.endsWith(".md")) {
    return fileRules.unread({
      reason: "akhirannya bukan .md dengan huruf kecil",
      remedy: `Simpan sebagai Markdown dengan nama "${name.replace(/\.[^.]*$/, "")}.md".`,
    });
  }
  return fileRules.unread({
    reason: `folder ${folder} tidak boleh bersubfolder`,
    remedy: `Pindahkan ke content/${folder}/${name}.`,
  });
}

/** `site.yaml` and its like under another ending or in capitals. */
function strayTable(name: string): Finding | undefined {
  const [, stem = ""] = /^(site|front|redirects|wording)\.ya?ml$/i.exec(name) ?? [];
  const wanted = `${stem.toLowerCase()}.yaml`;
  return stem === ""
    ? undefined
    : fileRules.unread({
        reason: `yang dibaca hanya ${wanted}`,
        remedy: `Ganti namanya menjadi "${wanted}".`,
      });
}
