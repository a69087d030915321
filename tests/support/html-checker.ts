import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { z } from "zod";

/** The Nu HTML checker, which the W3C checks pages with: HTML, ARIA, SVG and styles by their specifications. */

const run = promisify(execFile);
const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

const report = z.object({
  messages: z.array(
    z.object({
      message: z.string(),
      url: z.string().default(""),
      lastLine: z.number().optional(),
      extract: z.string().default(""),
    }),
  ),
});
type Message = z.output<typeof report>["messages"][number];

/**
 * CSS that browsers have known for years and the checker does not know yet. Where one of them does nothing, a page is as
 * complete as with it. There is nothing here on HTML, and there can't be: each of these begins with "CSS:".
 */
const unknownStyles: readonly { readonly message: string; readonly extract: RegExp; readonly why: string }[] =
  [
    {
      message: "CSS: Unrecognized at-rule “@container”",
      extract: /@container/,
      why: "container queries: CSS Conditional Rules 5, in all browsers since February 2023",
    },
    {
      message: "CSS: “container-type”: Property “container-type” doesn't exist.",
      extract: /iner-type:/,
      why: "what container queries ask: the same",
    },
    {
      message: "CSS: “font-size”: Parse Error.",
      extract: /\dcqi[,)]/,
      why: "lengths that follow the width of a container: the same",
    },
    {
      message: "CSS: “scroll-initial-target”: Property “scroll-initial-target” doesn't exist.",
      extract: /al-target:/,
      why: "begins a row of sections at the current one, where a browser can: CSS Scroll Snap 2",
    },
    {
      message: "CSS: Unrecognized at-rule “@view-transition”",
      extract: /@view-transition\{/,
      why: "one page goes over into the next, where a browser can: CSS View Transitions 2",
    },
  ];

/** Every error in the pages of some folders, with its place. Takes as long for a hundred pages as for one: Java starts. */
export async function findHtmlFaults(...folders: readonly string[]): Promise<readonly string[]> {
  const flags = ["--skip-non-html", "--errors-only", "--format", "json", "--stdout", "--exit-zero-always"];
  const { stdout } = await run("java", ["-jar", jar, ...flags, ...folders], { maxBuffer: 64 * 1024 * 1024 });
  return report
    .parse(JSON.parse(stdout))
    .messages.filter((message) => !isUnknownStyle(message))
    .map(({ url, lastLine, message, extract }) => `${url}:${String(lastLine)}: ${message} (${extract})`);
}

function isUnknownStyle({ message, extract }: Message): boolean {
  return unknownStyles.some((known) => known.message === message && known.extract.test(extract));
}
