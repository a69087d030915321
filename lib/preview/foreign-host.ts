const loopbackNames: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a request came under a name that is not this machine's own. A site on the net can have its name lead to the
 * reader's own machine, and then ask for what is there as if it were its own (DNS rebinding).
 *
 * @param named the Host header, with or without a port
 * @param host where the server listens; one that others are to reach has names that nobody knows here
 */
export function isForeignHost(named: string | undefined, host: string): boolean {
  const isOwn = loopbackNames.has(host) || host === "::1";
  return isOwn && !loopbackNames.has((named ?? "").replace(/:\d+$/, "").toLowerCase());
}
