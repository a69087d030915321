import type { Issue } from "@/lib/core/issue";
import { countIssues, formatIssues } from "./report";

/** What commands that stay have in common: they say a thing once, and go when they are told to. */

/** Says what is wrong, and says it again only when it is something else. */
export function issueTeller(contentDir: string): (issues: readonly Issue[]) => void {
  let told = "";
  return (issues) => {
    const text = formatIssues(issues, contentDir);
    if (text === told) return;
    console.log(text === "" ? "Semua kesalahan sudah diperbaiki." : `${text}\n\n${countIssues(issues)}`);
    told = text;
  };
}

/** Until a person or the system ends the command. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}
