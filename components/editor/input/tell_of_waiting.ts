import { LONG, MOMENT } from "@/components/kit/Lazy.tsx";
import { PARTS } from "@/lib/bundle/fetch_part.ts";

/** That something is on its way for longer than a moment; or for long, or that it did not come, and then what asks for it once more. */
export interface Waiting {
  readonly again: (() => void) | null;
  readonly isMissing?: true;
}

/** Takes what there is to say of what is awaited: null when it is over. */
export type OnWaiting = (waiting: Waiting | null) => void;

/** Awaits scripts that are wanted before anything else can go on, and tells where they let wait for them, as `Lazy` does. */
export async function tellOfWaiting<T>(scripts: Promise<T>, onWaiting: OnWaiting): Promise<T> {
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const begin = () =>
    timers = [
      setTimeout(onWaiting, MOMENT, { again: null }),
      setTimeout(onWaiting, LONG, { again }),
    ];
  begin();
  try {
    return await scripts;
  } finally {
    timers.forEach(clearTimeout);
    onWaiting(null);
  }

  function again(): void {
    PARTS.again();
    onWaiting({ again: null });
    begin();
  }
}

/** Awaits scripts in the same way until they come: where they do not, that is told, and they are asked for as often as somebody wants it. */
export async function fetchTold<T>(load: () => Promise<T>, onWaiting: OnWaiting): Promise<T> {
  for (;;) {
    try {
      return await tellOfWaiting(load(), onWaiting);
    } catch {
      await new Promise<void>((again) => onWaiting({ again, isMissing: true }));
    }
  }
}
