/** A file that the browser saved. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * One window of a browser, as a new visitor has it: what every engine can be told alike, and nothing more.
 * `Visitor` turns it into what people do.
 */
export interface Driver {
  /** Goes to an address and waits until the page is loaded. */
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Calls a function in the page, with values and an answer that JSON carries. It sees nothing of what is around it here. */
  readonly evaluate: Evaluate;
  /** Moves the mouse over the first place, presses, moves over the others, and lets go. */
  readonly drag: (places: readonly Place[]) => Promise<void>;
  /** Presses a key, such as `Enter`, `a` or `Shift+ArrowRight`. */
  readonly press: (keys: string) => Promise<void>;
  /** Types a text into what has the focus. */
  readonly type: (text: string) => Promise<void>;
  /** Hands a file to the input that the selector names. */
  readonly choose: (selector: string, path: string) => Promise<void>;
  /** Makes the window's inside so large, in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Waits for the file that the page saves because of `act`. */
  readonly saved: (act: () => Promise<void>) => Promise<SavedFile>;
  readonly close: () => Promise<void>;
}

export type Evaluate = <A extends readonly unknown[], T>(
  run: (...args: A) => T | Promise<T>,
  ...args: A
) => Promise<T>;

/** A place in the window, in CSS pixels from its upper left corner. */
export type Place = readonly [x: number, y: number];

export interface WindowOptions {
  /**
   * Whether the browser is told to save data, where it can be: what the page fetches and computes before it is asked to takes longer
   * than what most tests ask of it.
   */
  readonly savesData?: boolean;
}

/** A browser that is there to be driven. */
export interface Engine {
  readonly name: "Chromium" | "Firefox" | "WebKit";
  /** A window of a visitor who was never here before. */
  readonly open: (options?: WindowOptions) => Promise<Driver>;
  readonly close: () => Promise<void>;
}
