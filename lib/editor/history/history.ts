import { computed, type ReadonlySignal, signal } from "@preact/signals";

/** Something that was done and can be taken back. */
export interface Command {
  /**
   * What it changes. Commands of different scopes do not lean on each other: the newest of one scope can be taken back before newer
   * ones of others.
   */
  readonly scope: string;
  /** Memory that it takes, in bytes. */
  readonly bytes: number;
  /** Takes it back, where all newer ones of its scope are. */
  undo(): void;
  /** Does it again. */
  redo(): void;
}

/** All that the visitor did to a piece, in order. */
export interface History {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** The newest command, or null where there is none or something was taken back since. */
  newest(): Command | null;
  /** Whether there is a command of a scope to take back, or to do again. Tracked like a signal. */
  has(direction: "undo" | "redo", scope: string): boolean;
  /** Adds what was just done. What was taken back is gone, and the oldest commands go where all weigh too much. */
  push(command: Command): void;
  /** Drops the newest command without taking it back: another takes its place. */
  dropNewest(): void;
  /** Takes the newest command back, of all or of one scope. Returns it, or null where there is none. */
  undo(scope?: string): Command | null;
  /** Does again what was taken back last, of all or of one scope. Returns it, or null where there is none. */
  redo(scope?: string): Command | null;
  clear(): void;
}

/** What all commands may weigh. */
export const HISTORY_BYTES = 32 * 1024 * 1024;

/** @param mostBytes The newest command stays, whatever it weighs. */
export function createHistory(mostBytes = HISTORY_BYTES): History {
  const past = signal<readonly Command[]>([]);
  const future = signal<readonly Command[]>([]);

  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    newest: () => future.peek().length > 0 ? null : past.peek().at(-1) ?? null,
    has: (direction, scope) =>
      (direction === "undo" ? past : future).value.some((command) => command.scope === scope),
    push: (command) => {
      past.value = lightEnough([...past.peek(), command], mostBytes);
      future.value = [];
    },
    dropNewest: () => past.value = past.peek().slice(0, -1),
    undo: (scope) => {
      const command = move(past, future, scope);
      command?.undo();
      return command;
    },
    redo: (scope) => {
      const command = move(future, past, scope);
      command?.redo();
      return command;
    },
    clear: () => {
      past.value = [];
      future.value = [];
    },
  };

  function move(from: typeof past, to: typeof past, scope?: string): Command | null {
    const at = from.peek().findLastIndex((one) => scope === undefined || one.scope === scope);
    const command = from.peek()[at];
    if (command === undefined) return null;
    from.value = from.peek().toSpliced(at, 1);
    to.value = [...to.peek(), command];
    return command;
  }
}

function lightEnough(commands: readonly Command[], mostBytes: number): readonly Command[] {
  let bytes = commands.reduce((sum, command) => sum + command.bytes, 0);
  let first = 0;
  while (bytes > mostBytes && first < commands.length - 1) bytes -= commands[first++]!.bytes;
  return first === 0 ? commands : commands.slice(first);
}
