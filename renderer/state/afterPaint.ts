/** Work that may wait until what changed has been painted, so that the answer to a keystroke never waits for it. */

/** A window that is not looked at paints nothing; its work is done all the same, this many milliseconds later. */
const withoutPaint = 100;

let due: readonly (() => void)[] = [];
let fallback: ReturnType<typeof setTimeout> | undefined;

function run(): void {
  clearTimeout(fallback);
  const now = due;
  due = [];
  for (const then of now) then();
}

// A message posted in the callback of a frame is met when that frame has been handed over to be shown.
const { port1, port2 } = new MessageChannel();
port1.addEventListener('message', run);
port1.start();

/** Returns what calls it off. */
export function afterPaint(then: () => void): () => void {
  if (due.length === 0) {
    requestAnimationFrame(() => port2.postMessage(null));
    fallback = setTimeout(run, withoutPaint);
  }
  due = [...due, then];
  return () => {
    due = due.filter((waiting) => waiting !== then);
  };
}
