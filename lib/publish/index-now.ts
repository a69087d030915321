import { setTimeout as wait } from "node:timers/promises";

/** Tells search engines of changed addresses (https://www.indexnow.org/documentation). */

export const indexNowEndpoint = "https://api.indexnow.org/indexnow";

/** As many as one message may hold. */
export const addressesAtOnce = 10_000;

/** How long to wait before each further try. */
const waitsMs = [1_000, 4_000, 10_000];
/** Who asks for more patience is asked again by the next run. */
const longestWaitMs = 20_000;
const timeoutMs = 30_000;

export interface IndexNowMessage {
  readonly host: string;
  readonly key: string;
  readonly keyLocation: string;
  readonly urlList: readonly string[];
}

/** What became of a message. */
export type IndexNowOutcome =
  | { readonly kind: "accepted"; readonly isKeyChecked: boolean }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Sends a message, and again for a while if it meets a passing trouble. */
export async function sendToIndexNow(endpoint: string, message: IndexNowMessage): Promise<IndexNowOutcome> {
  for (const waitMs of waitsMs) {
    const { outcome, askedWaitMs } = await sendOnce(endpoint, message);
    if (!isPassing(outcome) || askedWaitMs > longestWaitMs) return outcome;
    await wait(Math.max(waitMs, askedWaitMs));
  }
  return (await sendOnce(endpoint, message)).outcome;
}

interface Answer {
  readonly outcome: IndexNowOutcome;
  /** How long the other side wants us to wait; 0 when it does not say. */
  readonly askedWaitMs: number;
}

async function sendOnce(endpoint: string, message: IndexNowMessage): Promise<Answer> {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(message),
      // One that was followed would arrive as a question without the message.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const seconds = Number(response.headers.get("retry-after"));
    return { outcome: outcomeOf(response.status), askedWaitMs: seconds > 0 ? seconds * 1000 : 0 };
  } catch (error) {
    return { outcome: { kind: "unreachable", reason: reasonOf(error) }, askedWaitMs: 0 };
  }
}

function outcomeOf(status: number): IndexNowOutcome {
  return status === 200 || status === 202
    ? { kind: "accepted", isKeyChecked: status === 200 }
    : { kind: "refused", status };
}

function isPassing(outcome: IndexNowOutcome): boolean {
  if (outcome.kind === "refused") return outcome.status === 429 || outcome.status >= 500;
  return outcome.kind === "unreachable";
}

/** `fetch` says only that it failed; why is in the cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error && cause.message !== "" ? cause.message : message;
}

/** Names that lead nowhere on the public net (RFC 2606, RFC 6761, RFC 6762). */
const reservedName = /(?:^|\.)(?:example|example\.(?:com|net|org)|internal|invalid|local|localhost|test)$/;

/** Whether search engines can read a site at an address. */
export function isPublicOrigin(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isNumber = /^[\d.]+$|^\[/.test(hostname);
  return protocol === "https:" && hostname.includes(".") && !isNumber && !reservedName.test(hostname);
}

/** Whether an address is this very machine. */
export function isLoopback(address: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}
