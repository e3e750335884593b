import { type ComponentChildren, type ComponentType, h } from "preact";
import { useEffect, useErrorBoundary, useRef, useState } from "preact/hooks";

/** Why a part is not there: its file did not come, or it stopped. */
export type Trouble = "missing" | "broken";

interface LazyProps<P extends object> {
  /** Fetches the part. */
  load(): Promise<ComponentType<P>>;
  /** What the part is given, or null as long as it is not to be shown: it is fetched all the same. */
  readonly props: P | null;
  /** What stands in the part's place when it cannot be there. */
  trouble(kind: Trouble, retry: () => void): ComponentChildren;
}

/** A part of the page that is fetched when it is wanted, and whose faults stay its own. */
export function Lazy<P extends object>({ load, props, trouble }: LazyProps<P>) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [error, repair] = useErrorBoundary((error) => console.error(error));
  const isShown = props !== null;
  const isLookedAt = useRef(isShown);
  isLookedAt.current = isShown;
  const fetchPart = () => {
    let isWanted = true;
    setMissing(false);
    load().then((loaded) => {
      if (isWanted) setPart(() => loaded);
    }, () => {
      // What did not come while nobody looks is asked for again when somebody does.
      if (isWanted) setMissing(isLookedAt.current);
    });
    return () => void (isWanted = false);
  };
  useEffect(() => Part === null ? fetchPart() : undefined, [isShown]);
  if (!isShown) return null;
  if (error !== undefined) return <>{trouble("broken", repair)}</>;
  if (Part !== null) return h(Part, props);
  return isMissing ? <>{trouble("missing", fetchPart)}</> : null;
}
