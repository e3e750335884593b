import { useSignal } from "@preact/signals";
import { Button } from "@/components/kit/Button.tsx";
import { Words } from "@/components/kit/Words.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { restorePiece } from "./restore_piece.ts";

interface PixelArtNoteProps {
  readonly model: EditorModel;
  readonly text: EditorText["restore"];
}

/** Tells of a picture that is pixel art already and gives its pixels back at a touch; afterwards, leads back to the picture. */
export function PixelArtNote({ model, text }: PixelArtNoteProps) {
  const { phrase } = useSpeech();
  const back = useSignal<{ readonly id: number; go(): void } | null>(null);
  const { found, isIgnored, ignore } = model.pixelArt;
  const { columns, rows } = model.settings.value;
  const offer = found.value;
  const isThere = offer !== null && offer.lattices.x.period === 1 &&
    offer.columns === columns && offer.rows === rows;
  const isOffered = offer !== null && !isIgnored.value && !isThere;
  const isBack = back.value !== null && back.value.id === model.picture.value?.id;
  // The region is always there, so that screen readers notice what comes into it.
  return (
    <div role="status">
      {(isOffered || isBack) && (
        <div class="flex flex-wrap items-center gap-3 my-3 px-4 py-2 rounded border border-edge bg-accent-soft">
          <p class="flex-1 min-w-[12rem]">
            <Words text={words()} />
          </p>
          {isBack
            ? (
              <Button onClick={() => back.value?.go()}>
                <Words text={text.back} />
              </Button>
            )
            : (
              <>
                <Button onClick={restore}>
                  <Words text={text.apply} />
                </Button>
                <Button onClick={() => model.show("restore")}>
                  <Words text={text.byHand} />
                </Button>
                <Button onClick={ignore}>
                  <Words text={text.ignore} />
                </Button>
              </>
            )}
        </div>
      )}
    </div>
  );

  function words(): string {
    if (isBack) return phrase(text.restored, { columns, rows });
    return phrase(text.found, { columns: offer!.columns, rows: offer!.rows });
  }

  async function restore(): Promise<void> {
    back.value = await restorePiece(model, { kind: "lattices", ...offer!.lattices });
  }
}
