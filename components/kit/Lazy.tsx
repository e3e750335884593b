import { type ComponentChildren, type ComponentType, h } from "preact";
import { useEffect, useErrorBoundary, useRef, useState } from "preact/hooks";

/** Why a part is not there: its file did not come, or it stopped. */
export type Trouble = "missing" | "broken";

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
const MOMENT = 1_000;

/** A part of the page that is fetched when it is wanted, and whose faults stay its own. */
export function Lazy<P extends object>({ load, props, waiting, trouble }: LazyProps<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isLate, setLate] = useState(false);
  const [error, repair] = useErrorBoundary((error) => console.error(error));
  const isShown = props !== null;
  const isLookedAt = useRef(isShown);
  isLookedAt.current = isShown;
  const fetchPart = () => {
    let isWanted = true;
    setMissing(false);
    setLate(false);
    const timer = setTimeout(() => setLate(true), MOMENT);
    load().then((loaded: ComponentType<P> | undefined) => {
      if (loaded === undefined) throw new TypeError("Loaded a part: it is not in its file.");
      if (isWanted) setPart(() => loaded);
    }).catch(() => {
      // What did not come while nobody looks is asked for again when somebody does.
      if (isWanted) setMissing(isLookedAt.current);
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  };
  useEffect(() => Part === null ? fetchPart() : undefined, [isShown]);
  if (!isShown) return null;
  if (error !== undefined) return <>{trouble("broken", repair)}</>;
  if (Part !== null) return h(Part, props);
  if (isMissing) return <>{trouble("missing", fetchPart)}</>;
  return isLate ? <>{waiting}</> : null;
}
