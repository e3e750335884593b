import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Alert, type Message, messageOf } from "./message.ts";

/** What the editor has to say: of what went wrong, and in passing. */
export interface Feedback {
  /** Whether what was asked for last could not be done. */
  readonly hasFailed: ReadonlySignal<boolean>;
  readonly alert: ReadonlySignal<Alert | null>;
  /** A passing word, such as that a file was saved. */
  readonly notice: Signal<Message | null>;
  /** Work begins: of what failed before, only the word stays. */
  begin(): void;
  /** Work begins that whatever was told before has nothing to do with. */
  beginAnew(): void;
  /** What was asked for cannot be done. */
  fail(alert: Alert): void;
  /** As `fail`, of what was thrown. */
  failFor(error: unknown): void;
  /** Says what cannot be done beside the piece, or with null that it has been mended. */
  tell(problem: Message | null): void;
  /** As `tell`, after what was said already. */
  tellToo(problem: Message): void;
  /** Something else could be done: what was told of beside the piece is over, what failed is not. */
  goOn(): void;
}

/** Creates what has nothing to say yet. */
export function createFeedback(): Feedback {
  const hasFailed = signal(false);
  const alert = signal<Alert | null>(null);
  const notice = signal<Message | null>(null);
  /** What `tell` said last. */
  let told: Alert | null = null;

  function fail(reason: Alert): void {
    batch(() => {
      hasFailed.value = true;
      alert.value = reason;
    });
  }

  function tell(problem: Message | null): void {
    told = problem === null ? null : { message: problem };
    alert.value = told;
  }

  return {
    hasFailed,
    alert,
    notice,
    begin: () => hasFailed.value = false,
    beginAnew: () =>
      batch(() => {
        hasFailed.value = false;
        alert.value = null;
        notice.value = null;
      }),
    fail,
    failFor: (error) => fail({ message: messageOf(error) }),
    tell,
    tellToo: (note) => {
      const said = alert.peek();
      if (said === null) return tell(note);
      const message: Message = { key: "withNote", values: { said: said.message, note } };
      if (said === told) tell(message);
      else alert.value = { ...said, message };
    },
    goOn: () => {
      if (alert.peek() === told) alert.value = null;
    },
  };
}
