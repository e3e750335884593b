import { ignoredSignals } from "./ignored_signals.ts";

/** Signals by which a person or the system stops a program. */
const INTERRUPTS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];

/** Milliseconds in which a file comes to be that the other thread was about to make. */
const UNDER_WAY = 20;

/** This file is the worker. */
const port = globalThis as unknown as {
  onmessage: (event: MessageEvent<string>) => void;
  postMessage: (message: null) => void;
};

/** The file that is removed, or null before there is any. */
let draft: string | null = null;
let isStopping = false;
port.onmessage = ({ data }) => {
  // Without an answer no other file is begun.
  if (isStopping) return;
  draft = data;
  port.postMessage(null);
};

const ignored = await ignoredSignals();
for (const signal of INTERRUPTS) {
  const stop = () => {
    // Deno ignores none any more once it listens to any.
    if (isStopping || ignored.includes(signal)) return;
    isStopping = true;
    setTimeout(() => {
      drop();
      // Who waits for the program learns what ended it.
      Deno.removeSignalListener(signal, stop);
      Deno.kill(Deno.pid, Deno.build.os === "windows" ? "SIGKILL" : signal);
    }, draft === null ? 0 : UNDER_WAY);
  };
  Deno.addSignalListener(signal, stop);
}
port.postMessage(null);

function drop(): void {
  if (draft === null) return;
  try {
    Deno.removeSync(draft);
  } catch {
    // It is whole and has its own name by now.
  }
}
