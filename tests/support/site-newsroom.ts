import type { FolderChanges } from "./site";
import { changeFolder, temporaryFolder } from "./site";

/** A picture of one pixel, for articles whose picture is not looked at. */
export const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** What every newsroom has. */
const frame = {
  "site.yaml": `name: Warta
tagline: Kabar teknologi
url: https://warta.example
language: id
timeZone: Asia/Jakarta
publisher:
  legalName: PT Warta
  address: Jalan Contoh 1, Jakarta
  responsibleEditor: Ani
  contact: redaksi@warta.example
`,
  "sections/teknologi.md": "---\ntitle: Teknologi\norder: 1\n---\n\nKabar teknologi.\n",
  "authors/ani.md": "---\nname: Ani\nrole: Reporter\n---\n\nAni meliput teknologi.\n",
};

/** A content folder of the test's own. */
export async function writeNewsroom(files: FolderChanges): Promise<string> {
  const folder = await temporaryFolder();
  await changeFolder(folder, { ...frame, ...files });
  return folder;
}
