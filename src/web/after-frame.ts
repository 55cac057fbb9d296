/** A page in the background draws nothing: what waits for it goes on anyway. */
const LONGEST_MS = 100;

/** Does this once what has just changed is on screen. */
export function afterFrame(run: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    run();
  };
  const timer = setTimeout(once, LONGEST_MS);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    // A message comes when the frame is drawn; another call for a frame would come before the next one.
    port1.addEventListener('message', once, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
