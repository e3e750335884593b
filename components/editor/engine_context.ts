import { createContext } from "preact";
import type { ReadonlySignal } from "@preact/signals";

/** What is awaited of the engine. */
export interface EngineWaiting {
  /** Whether it, or a script that it needs to go on, has been on its way for long. */
  readonly isSlow: ReadonlySignal<boolean>;
  /** Asks for that anew. */
  readonly onRetry: () => void;
}

/** Given once, around the editor. */
export const EngineContext = createContext<EngineWaiting | null>(null);
