/** The name of the form's field that holds pictures. */
export const SHARED_FIELD = "pictures";
/** What the address of the home page ends with where pictures were shared. */
export const SHARED_HASH = "#shared";

/** Milliseconds in which the page comes for what was shared. */
const PATIENCE = 60_000;

/** Pictures on their way from another program to the page: in memory alone, and not for long. */
export interface SharedPictures {
  /** Takes the pictures out of a form that was posted. Resolves when they are here. */
  readonly take: (request: Request) => Promise<void>;
  /** Gives them away, once. */
  readonly hand: () => readonly File[];
  /** Settles when nothing waits any more. */
  readonly empty: () => Promise<void>;
}

export function createSharedPictures(patience = PATIENCE): SharedPictures {
  let waiting: readonly File[] = [];
  let settle = () => {};

  function drop(): void {
    waiting = [];
    settle();
  }

  return {
    async take(request) {
      const form = await request.formData().catch(() => new FormData());
      drop();
      waiting = form.getAll(SHARED_FIELD).filter((entry) => entry instanceof File);
    },
    hand() {
      const files = waiting;
      drop();
      return files;
    },
    empty: () =>
      new Promise((resolve) => {
        if (waiting.length === 0) return resolve();
        const timer = setTimeout(drop, patience);
        settle = () => {
          clearTimeout(timer);
          settle = () => {};
          resolve();
        };
      }),
  };
}
