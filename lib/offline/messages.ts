/** What the service worker tells pages, all of them, when it begins. */
export interface Begun {
  readonly type: "begun";
  /** The build that it belongs to. */
  readonly build: string;
}

/** What a page asks the service worker, with a port for the answer: files that were shared with it. */
export interface ShareRequest {
  readonly type: "shared";
}

/** Whether a message is of a type. */
export function isMessage<T extends Begun | ShareRequest>(
  data: unknown,
  type: T["type"],
): data is T {
  return typeof data === "object" && data !== null && "type" in data && data.type === type;
}
