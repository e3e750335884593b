import { useEffect, useRef, useState } from "preact/hooks";
import { SureButton } from "@/components/kit/SureButton.tsx";
import { Toolbar } from "@/components/kit/Toolbar.tsx";
import type { RecentPiece } from "@/lib/editor/recent/record.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { thumbnailShape } from "../cards/thumbnail_shape.ts";
import { useSpeech } from "../speech.ts";

interface RecentListProps {
  readonly pieces: readonly RecentPiece[];
  /** Id of the piece that is open, or null. */
  readonly current: string | null;
  /** Whether its place is kept where there are none, so that nothing moves when the next one comes. */
  readonly keepsPlace: boolean;
  readonly text: EditorText["recent"];
  onOpen(id: string): void;
  onRemove(id: string): void;
  onClear(): void;
}

/** Recent work on this device, to open again, delete or clear. */
export function RecentList(props: RecentListProps) {
  const { phrase } = useSpeech();
  const { pieces, current, keepsPlace, text, onOpen, onRemove, onClear } = props;
  const [hasEmptied, setEmptied] = useState(false);
  const none = useRef<HTMLParagraphElement>(null);
  const isEmpty = pieces.length === 0;
  useEffect(() => {
    // What had the focus went with the last piece.
    if (isEmpty && hasEmptied) none.current!.focus({ preventScroll: true });
  }, [isEmpty, hasEmptied]);
  if (isEmpty) {
    return (keepsPlace || hasEmptied) && (
      <section aria-labelledby="recent-title" class="flex flex-col gap-3">
        <h2 id="recent-title" class="text-lg font-semibold">{text.title}</h2>
        <p ref={none} tabIndex={-1} class="text-muted outline-none">{text.none}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="recent-title" class="flex flex-col gap-3">
      <div class="flex items-baseline gap-x-4">
        <h2 id="recent-title" class="text-lg font-semibold">{text.title}</h2>
        <p class="text-sm text-muted max-sm:sr-only">{text.help}</p>
        <SureButton
          class="ml-auto text-sm"
          text={{ act: text.clear, sure: text.clearSure, keep: text.clearNot }}
          onSure={() => {
            setEmptied(true);
            onClear();
          }}
        />
      </div>
      <Toolbar label={text.title} class="flex gap-4 p-1 scroll-px-1 overflow-x-auto">
        {pieces.map((piece) => {
          const { id, name, settings: { columns, rows } } = piece;
          return (
            <div key={id} class="flex flex-col items-center w-32 shrink-0">
              <button
                type="button"
                class="flex items-center justify-center w-32 h-32 p-1 rounded border border-line bg-wall hover:border-accent"
                aria-label={phrase(text.open, { name, columns, rows })}
                aria-current={id === current}
                onClick={() => onOpen(id)}
              >
                <Thumbnail file={piece.thumbnail} aspect={columns / rows} />
              </button>
              <span class="w-full text-center text-sm truncate" translate={false} title={name}>
                {name}
              </span>
              <span class="text-xs text-muted" translate={false}>{columns} × {rows}</span>
              <button
                type="button"
                class="h-11 px-2 text-sm text-danger underline"
                aria-label={phrase(text.remove, { name })}
                onClick={({ detail: presses }) => {
                  // The next piece comes to this place, and is not meant by a double click.
                  if (presses > 1) return;
                  if (pieces.length === 1) setEmptied(true);
                  onRemove(id);
                }}
              >
                {text.delete}
              </button>
            </div>
          );
        })}
      </Toolbar>
    </section>
  );
}

function Thumbnail({ file, aspect }: { file: Blob | null; aspect: number }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (file === null) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (url === null) return null;
  // What is shown needs its address no more.
  const letGo = () => URL.revokeObjectURL(url);
  return (
    <img
      src={url}
      alt=""
      onLoad={letGo}
      onError={letGo}
      class="max-w-full max-h-full"
      style={{ ...thumbnailShape(aspect, 1, "3rem"), imageRendering: "pixelated" }}
    />
  );
}
