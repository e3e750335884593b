import { useSignal } from "@preact/signals";
import { Button } from "@/components/kit/Button.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { StageNote } from "../stage/StageNote.tsx";
import { restorePiece, type WayBack } from "./restore_piece.ts";

interface PixelArtNoteProps {
  readonly model: EditorModel;
  readonly text: EditorText["restore"];
}

/** Tells of a picture that is pixel art already and gives its pixels back at a touch; afterwards, leads back to the picture. */
export function PixelArtNote({ model, text }: PixelArtNoteProps) {
  const { phrase } = useSpeech();
  const back = useSignal<WayBack | null>(null);
  const { found, isIgnored, ignore } = model.pixelArt;
  const { columns, rows } = model.settings.value;
  const isBack = back.value !== null && back.value.id === model.picture.value?.id;
  const offer = found.value;
  const isThere = offer !== null && offer.lattices.x.period === 1 &&
    offer.columns === columns && offer.rows === rows;
  const isOffered = offer !== null && !isIgnored.value && !isThere;
  return (
    <StageNote words={words()}>
      {isBack
        ? (
          <>
            <Button key="back" onClick={() => back.value?.go()}>{text.back}</Button>
            <Button key="keep" onClick={() => back.value = null}>{text.keep}</Button>
          </>
        )
        : (
          <>
            <Button key="apply" onClick={restore}>{text.apply}</Button>
            <Button key="hand" onClick={() => model.show("restore")}>{text.byHand}</Button>
            <Button key="ignore" onClick={ignore}>{text.ignore}</Button>
          </>
        )}
    </StageNote>
  );

  function words(): string | null {
    if (isBack) return phrase(text.restored, { columns, rows });
    return isOffered ? phrase(text.found, { columns: offer.columns, rows: offer.rows }) : null;
  }

  async function restore(): Promise<void> {
    back.value = await restorePiece(model, { kind: "lattices", ...offer!.lattices });
  }
}
