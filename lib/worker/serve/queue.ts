/** Work waiting its turn. */
export interface Queue {
  /** Runs `task` after everything of a lower `priority` number and everything of its own that came before it. */
  readonly add: <T>(priority: number, task: () => Promise<T>) => Promise<T>;
}

/** Runs one task at a time. Between two the thread takes in messages, so that a newer wish can overtake an older one. */
export function newQueue(): Queue {
  const lanes = new Map<number, (() => Promise<void>)[]>();
  let busy = false;

  async function run(): Promise<void> {
    busy = true;
    await nextTurn();
    for (let task = take(); task; task = take()) {
      await task();
      await nextTurn();
    }
    busy = false;
  }

  function take(): (() => Promise<void>) | undefined {
    const first = Math.min(...[...lanes].filter(([, tasks]) => tasks.length > 0).map(([p]) => p));
    return lanes.get(first)?.shift();
  }

  return {
    add: (priority, task) =>
      new Promise((resolve, reject) => {
        const lane = lanes.get(priority) ?? [];
        lanes.set(priority, lane);
        lane.push(() => task().then(resolve, reject));
        if (!busy) run();
      }),
  };
}

/** The port's own type, and what Deno adds to it: an open port keeps a process alive there. */
type Port = MessagePort & { readonly ref?: () => void; readonly unref?: () => void };

const channel = new MessageChannel();
const port: Port = channel.port1;
const waiting: (() => void)[] = [];
port.onmessage = () => {
  waiting.shift()?.();
  if (waiting.length === 0) port.unref?.();
};
port.unref?.();

interface Scheduler {
  readonly postTask: (task: () => void) => Promise<void>;
}

const { scheduler } = globalThis as { readonly scheduler?: Scheduler };

/** Resolves after the messages that have arrived. */
export function nextTurn(): Promise<void> {
  // In Firefox messages of a channel may wait for milliseconds.
  if (scheduler) return scheduler.postTask(() => {});
  return new Promise((resolve) => {
    port.ref?.();
    waiting.push(resolve);
    channel.port2.postMessage(null);
    // A channel is never slowed down as timers are, but in WebKit its messages wait for the page's thread, which may be busy.
    setTimeout(resolve);
  });
}
