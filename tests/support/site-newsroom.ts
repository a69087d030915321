import { newsroomFrame } from "./newsroom";
import type { FolderChanges } from "./site";
import { changeFolder, temporaryFolder } from "./site";

/** A picture of one pixel, for articles whose picture is not looked at. */
export const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Another picture that looks the same: what is said after its end is part of its bytes. */
export function pixelCalled(name: string): Buffer {
  return Buffer.concat([pixel, Buffer.from(name)]);
}

/** A content folder of the test's own. */
export async function writeNewsroom(files: FolderChanges): Promise<string> {
  const folder = await temporaryFolder();
  await changeFolder(folder, { ...newsroomFrame, ...files });
  return folder;
}
