import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import type { Message } from "@/lib/editor/message.ts";
import type { EditorState } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { fill } from "./fill.ts";
import { sentence } from "./sentence.ts";

interface StatusLineProps {
  readonly state: ReadonlySignal<EditorState>;
  readonly opening: ReadonlySignal<string | null>;
  readonly notice: ReadonlySignal<Message | null>;
  readonly piece: ReadonlySignal<PixelGrid | null>;
  readonly text: EditorText;
}

/** Milliseconds that work may last before it is worth a word: a slider would else chatter. */
const PATIENCE = 400;

/** Tells progress and results, to eyes and to screen readers. */
export function StatusLine({ state, opening, notice, piece, text }: StatusLineProps) {
  const [said, say] = useState("");
  useEffect(() => {
    let takeBack = () => {};
    const sayLater = (milliseconds: number, make: () => string) => {
      const timer = setTimeout(() => say(make()), milliseconds);
      takeBack = () => clearTimeout(timer);
    };
    const stop = effect(() => {
      const now = state.value;
      const name = opening.value;
      const word = notice.value;
      takeBack();
      if (word !== null) say(sentence(word, text));
      else if (name !== null) {
        say(fill(name === "" ? text.status.openingNameless : text.status.opening, { name }));
      } else if (now === "working") sayLater(PATIENCE, () => text.status.working);
      else if (now === "ready") sayLater(50, () => ready(piece.peek(), text));
      else say("");
    });
    return () => {
      stop();
      takeBack();
    };
  }, []);
  return <p role="status" class="min-h-[1.5rem] text-muted break-words">{said}</p>;
}

function ready(piece: PixelGrid | null, { status }: EditorText): string {
  if (piece === null) return "";
  const { columns, rows, palette } = piece;
  const colors = palette.length / 4;
  return fill(colors === 1 ? status.readyOne : status.ready, { columns, rows, colors });
}
