import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers";

/**
 * Speaks as a render process does and renders nothing: what becomes of a page, and of the process itself, is said by the
 * page's path and by the name of the app's folder. Notes its starts and its pages in the site folder.
 */
let siteDir = "";

function note(word) {
  appendFileSync(path.join(siteDir, "log"), `${word}\n`);
}

function end() {
  process.kill(process.pid, "SIGKILL");
}

function isFirst() {
  try {
    mkdirSync(path.join(siteDir, "satu"));
    return true;
  } catch {
    return false;
  }
}

function begin(order) {
  siteDir = order.siteDir;
  mkdirSync(siteDir, { recursive: true });
  note("start");
  switch (order.appDir) {
    case "/rusak":
      process.exit(7);
      break;
    case "/tak-cocok":
      process.send({ type: "unfit", reason: "aplikasi tidak ada" });
      break;
    case "/bisu":
      break;
    case "/hanya-satu":
      if (isFirst()) process.send({ type: "ready" });
      else process.exit(7);
      break;
    default:
      process.send({ type: "ready" });
  }
}

/** Waits until as many processes have started in all, and a while more. */
function whenStarted(count, moreMs, then) {
  const log = readFileSync(path.join(siteDir, "log"), "utf8");
  if (log.split("start\n").length > count) setTimeout(then, moreMs);
  else setTimeout(whenStarted, 10, count, moreMs, then);
}

function render(page) {
  note(page.startsWith("/teks") ? `${page} ${process.pid}` : page);
  const done = { type: "done", path: page, peakMegabytes: 1 };
  if (page.startsWith("/mati")) {
    // Not before the pages are noted that it was given besides.
    setTimeout(end, 50);
  } else if (page.startsWith("/sekali-mati")) {
    const mark = path.join(siteDir, path.basename(page));
    if (existsSync(mark)) process.send(done);
    else {
      writeFileSync(mark, "");
      end();
    }
  } else if (page.startsWith("/gagal")) {
    process.send({ ...done, failure: { reason: "Next answered 500" } });
  } else if (page.startsWith("/penuh")) {
    process.send({ ...done, failure: { reason: "ENOSPC", writeFault: "ENOSPC" } });
  } else if (page.startsWith("/lambat")) {
    setTimeout(() => process.send(done), 100);
  } else if (page.startsWith("/tunggu")) {
    // The last of them has the time to end.
    whenStarted(4, 300, () => process.send(done));
  } else if (page.startsWith("/teks")) {
    // One process alone could do them all before the other one begins.
    whenStarted(2, 1, () => process.send(done));
  } else if (!page.startsWith("/diam")) {
    process.send(done);
  }
}

process.on("message", (message) => (message.type === "order" ? begin(message) : render(message.path)));
process.on("disconnect", () => process.exit(0));
