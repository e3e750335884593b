import { type ComponentChildren, type ComponentType, h } from "preact";
import { useEffect, useErrorBoundary, useRef, useState } from "preact/hooks";

/** Why a part is not there: its file has been on its way for long, or did not come, or it stopped. */
export type Trouble = "slow" | "missing" | "broken";

interface LazyProps<P extends object> {
  /** Fetches the part. */
  load(): Promise<ComponentType<P>>;
  /** What the part is given, or null as long as it is not to be shown: it is fetched all the same. */
  readonly props: P | null;
  /** What stands in the part's place when it has been on its way for longer than a moment. */
  readonly waiting?: ComponentChildren;
  /** What stands in the part's place when it cannot be there. */
  trouble(kind: Trouble, retry: () => void): ComponentChildren;
}

/** Milliseconds after which who waits for a part wants to know that it is coming. */
export const MOMENT = 1_000;

/** Milliseconds after which it is for who waits to say whether to ask once more. */
export const LONG = 10_000;

/** A part of the page that is fetched when it is wanted, and whose faults stay its own. */
export function Lazy<P extends object>({ load, props, waiting, trouble }: LazyProps<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isLate, setLate] = useState(false);
  const [isLong, setLong] = useState(false);
  const attempts = useRef(0);
  const [error, repair] = useErrorBoundary((error) => console.error(error));
  const isShown = props !== null;
  const isLookedAt = useRef(isShown);
  isLookedAt.current = isShown;
  const fetchPart = (isRetry = false) => {
    let isWanted = true;
    const attempt = ++attempts.current;
    setMissing(false);
    setLate(isRetry);
    setLong(false);
    const isLast = () => attempt === attempts.current;
    const timers = [
      setTimeout(() => setLate(true), MOMENT),
      setTimeout(() => setLong(isLast() && isLookedAt.current), LONG),
    ];
    load().then((loaded: ComponentType<P> | undefined) => {
      if (loaded === undefined) throw new TypeError("Loaded a part: it is not in its file.");
      // It may come after all when it has been asked for once more.
      if (isWanted) setPart(() => loaded);
    }).catch(() => {
      // What did not come while nobody looks is asked for again when somebody does.
      if (isWanted && isLast()) setMissing(isLookedAt.current);
    });
    return () => {
      isWanted = false;
      timers.forEach(clearTimeout);
    };
  };
  const retry = () => void fetchPart(true);
  useEffect(() => Part === null ? fetchPart() : undefined, [isShown]);
  if (!isShown) return null;
  if (error !== undefined) return <>{trouble("broken", repair)}</>;
  if (Part !== null) return h(Part, props);
  if (isMissing) return <>{trouble("missing", retry)}</>;
  if (isLong) return <>{trouble("slow", retry)}</>;
  return isLate ? <>{waiting}</> : null;
}
