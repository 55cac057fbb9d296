/** What a click led to, in ms from it to the frame that shows it. */
export interface Opening {
  /** Nine tenths of the elements that the page ends up with. */
  drawnMs: number;
  /** Whatever changed last. */
  settledMs: number;
  /** How many elements of the page are new. */
  elements: number;
}

export interface OpeningProbe {
  /** Watches from the next click on. */
  watch(): void;
  /** What that click led to, when nothing has changed for a while. */
  opened(quietMs: number): Promise<Opening>;
  /** The same elements once more, copied as they stand: what drawing them costs the browser. */
  copyMs(): Promise<number>;
}

declare global {
  interface Window {
    openingProbe: OpeningProbe;
  }
}

/** Runs in the page before anything else of it: watches without taking part. */
export function installOpeningProbe(): void {
  const PAGE = 'main';
  const DRAWN = 0.9;
  const afterFrame = (run: () => void) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', run, { once: true });
      port1.start();
      port2.postMessage(null);
    });
  };
  const elementsOf = (node: Node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []);

  let shownAt = new Map<Element, number>();
  let fresh: Element[] = [];
  let clickedAt = 0;
  let changedAt = 0;
  let settledAt = 0;
  let isFrameComing = false;
  const changes = new MutationObserver((records) => {
    if (clickedAt === 0) return;
    for (const { addedNodes } of records) for (const node of addedNodes) fresh.push(...elementsOf(node));
    changedAt = performance.now();
    if (isFrameComing) return;
    isFrameComing = true;
    afterFrame(() => {
      isFrameComing = false;
      settledAt = performance.now();
      for (const element of fresh) shownAt.set(element, settledAt);
      fresh = [];
    });
  });

  const watch = () => {
    shownAt = new Map();
    clickedAt = 0;
    const onClick = ({ timeStamp }: Event) => {
      clickedAt = timeStamp;
      changedAt = performance.now();
    };
    window.addEventListener('click', onClick, { capture: true, once: true });
    changes.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  };

  const opened = (quietMs: number) =>
    new Promise<Opening>((resolve) => {
      const look = () => {
        if (isFrameComing || performance.now() - changedAt < quietMs) return lookAgain();
        changes.disconnect();
        const page = document.querySelector(PAGE);
        const times = (page ? elementsOf(page) : []).flatMap((element) => shownAt.get(element) ?? []);
        const drawnAt = times.toSorted((a, b) => a - b)[Math.ceil(times.length * DRAWN) - 1] ?? Number.NaN;
        resolve({ drawnMs: drawnAt - clickedAt, settledMs: settledAt - clickedAt, elements: times.length });
      };
      // After whatever work waits for its turn.
      const lookAgain = () =>
        void setTimeout(() => void scheduler.postTask(look, { priority: 'background' }), quietMs / 4);
      lookAgain();
    });

  const copyMs = () =>
    new Promise<number>((resolve) => {
      const page = document.querySelector(PAGE);
      const began = performance.now();
      const over = document.createElement('div');
      Object.assign(over.style, { position: 'fixed', inset: '52px 0 0 248px', display: 'flex' });
      if (page) over.append(page.cloneNode(true));
      document.body.append(over);
      afterFrame(() => {
        const taken = performance.now() - began;
        over.remove();
        afterFrame(() => resolve(taken));
      });
    });

  window.openingProbe = { watch, opened, copyMs };
}
