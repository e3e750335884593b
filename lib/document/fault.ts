/** A value that is itself a word for visitors, such as "width": its name in the list of words beside the sentences. */
export interface Word {
  readonly word: string;
}

/** An amount of money. */
export interface Money {
  readonly money: number;
  /** ISO 4217, such as "EUR". */
  readonly currency: string;
}

/** What a sentence is filled with; a fault within a fault is its cause. */
export type FaultValue = string | number | Word | Money | Fault;

/** What went wrong, without words: whoever talks to visitors finds the sentence by the code and fills in the values. */
export interface Fault {
  /** Such as "picture-empty", from the list in `content/<language>/faults.json`. */
  readonly code: string;
  /** What the sentence names. */
  readonly values: Readonly<Record<string, FaultValue>>;
}

/** The built-in class that fits a fault's meaning. */
type Class<E extends Error> = new (message: string) => E;

/**
 * An error of a built-in class that tells visitors by code and values, and developers by its message.
 *
 * @param message What was tried, with which value, and what would work.
 */
export function fault<E extends Error>(
  Class: Class<E>,
  code: string,
  values: Fault["values"],
  message: string,
): E & Fault {
  return Object.assign(new Class(message), { code, values });
}

/** The fault that an error tells of, or null where it is of another kind, such as a browser's own. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error) || !("code" in error) || !("values" in error)) return null;
  const { code, values } = error;
  return typeof code === "string" && typeof values === "object" && values !== null
    ? { code, values: values as Fault["values"] }
    : null;
}

/** The word of that name as a value. Names are how developers' messages say it, such as "a PDF document". */
export function word(name: string): Word {
  return { word: name };
}
