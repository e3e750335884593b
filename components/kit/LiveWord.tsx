import type { ComponentChildren } from "preact";
import { useCallback, useState } from "preact/hooks";

/** Something said, and which of all that was said it is: what is said twice is heard twice. */
export interface Said {
  readonly words: string;
  readonly turn: number;
}

/** What was said last, and how to say something else; "" says nothing more. */
export function useLiveWord(): readonly [said: Said, say: (words: string) => void] {
  const [said, setSaid] = useState<Said>({ words: "", turn: 0 });
  const say = useCallback(
    (words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })),
    [],
  );
  return [said, say];
}

interface LiveWordProps {
  /** `status` for what can wait until the visitor pauses, `alert` for what cannot. */
  readonly role: "status" | "alert";
  readonly said: Said | string | null;
  readonly id?: string;
  readonly class?: string;
  /** What is there beside the words while there are any, such as a way on. */
  readonly children?: ComponentChildren;
}

/**
 * A place where screen readers notice what comes into it: always there, with a fresh element for everything that is said, which
 * also survives browsers that translate pages by putting their own nodes in place of texts.
 */
export function LiveWord({ role, said, id, class: look, children }: LiveWordProps) {
  const { words, turn } = typeof said === "string" ? { words: said, turn: said } : said ?? SILENCE;
  return (
    <p id={id} role={role} class={look}>
      {words !== "" && <span key={turn}>{words}</span>}
      {children}
    </p>
  );
}

const SILENCE: Said = { words: "", turn: 0 };
