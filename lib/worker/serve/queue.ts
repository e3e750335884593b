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

/** Resolves after the messages that have arrived. Unlike a timer, a channel is never slowed down. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    port.ref?.();
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
