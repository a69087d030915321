/** Draws a bar on a terminal, and prints a line now and then elsewhere. */
export function progressLine(): (done: number, total: number) => void {
  let startedMs = performance.now();
  let shownMs = 0;
  return (done, total) => {
    const nowMs = performance.now();
    if (done === 1) {
      startedMs = nowMs;
      shownMs = nowMs;
    }
    const isLast = done === total;
    const interval = process.stdout.isTTY ? 100 : 5000;
    if (!isLast && nowMs - shownMs < interval) return;
    if (isLast && !process.stdout.isTTY) return;
    shownMs = nowMs;
    const perSecond = done / Math.max(0.001, (nowMs - startedMs) / 1000);
    const left = Math.ceil((total - done) / perSecond);
    const text = `${String(done)} dari ${String(total)} berkas, ${perSecond.toFixed(0)} per detik, sisa ${String(left)} detik`;
    if (process.stdout.isTTY)
      process.stdout.write(`\r${bar(done / total)} ${text}\u001b[K${isLast ? "\n" : ""}`);
    else console.log(text);
  };
}

const barWidth = 24;

function bar(share: number): string {
  const filled = Math.round(share * barWidth);
  return `${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`;
}
