import { useId, useState } from "preact/hooks";
import { Button } from "./Button.tsx";

interface SureButtonProps {
  readonly text: {
    /** What it does. */
    readonly act: string;
    /** Asks whether that is meant, on the button that does it. */
    readonly sure: string;
    /** Leaves all as it is. */
    readonly keep: string;
  };
  /** Where it stands, and no more. */
  readonly class?: string;
  /** Where the question lies: above where there may be no room below. */
  readonly opens?: keyof typeof OPENS;
  onSure(): void;
}

/**
 * A button for what cannot be taken back: it asks first. The question lies over what is there, so that nothing moves and a
 * second press of the same place answers nothing.
 */
export function SureButton({ text, class: place = "", opens = "below", onSure }: SureButtonProps) {
  const id = useId();
  const [isAsking, ask] = useState(false);
  return (
    <div
      class={`relative ${place}`}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) ask(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isAsking) return;
        event.stopPropagation();
        // A dialog around it stays open.
        event.preventDefault();
        leave(event.currentTarget);
      }}
    >
      <Button
        aria-expanded={isAsking ? "true" : "false"}
        aria-controls={isAsking ? id : undefined}
        onClick={() => ask(true)}
      >
        {text.act}
      </Button>
      {isAsking && (
        <div
          id={id}
          class={`absolute right-0 z-10 flex flex-wrap justify-end gap-2 p-2 w-max max-w-[80vw] rounded border border-edge bg-surface shadow-lg ${
            OPENS[opens]
          }`}
        >
          <Button
            onClick={({ currentTarget }) => {
              leave(currentTarget.parentElement!.parentElement!);
              onSure();
            }}
          >
            {text.sure}
          </Button>
          <Button
            onClick={({ currentTarget }) => leave(currentTarget.parentElement!.parentElement!)}
          >
            {text.keep}
          </Button>
        </div>
      )}
    </div>
  );

  function leave(around: HTMLElement): void {
    around.querySelector("button")!.focus();
    ask(false);
  }
}

const OPENS = { above: "bottom-full mb-1", below: "top-full mt-1" } as const;
