import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The render processes of one publisher, and of no other. */
export async function renderProcessesOf(publisher: number | undefined): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,args="]);
  return stdout.split("\n").flatMap((line) => {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    const isOurs =
      publisher !== undefined && Number(parent) === publisher && args.join(" ").includes("render-process");
    return isOurs ? [Number(pid)] : [];
  });
}
