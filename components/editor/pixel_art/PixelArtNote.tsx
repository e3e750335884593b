import { Button } from "@/components/kit/Button.tsx";
import { LongWork } from "@/components/kit/LongWork.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { StageNote } from "../stage/StageNote.tsx";

interface PixelArtNoteProps {
  readonly model: EditorModel;
  readonly text: Pick<EditorText, "restore" | "status">;
}

/** Tells of a picture that is pixel art already and gives its pixels back at a touch; afterwards, leads back to the picture. */
export function PixelArtNote({ model, text: { restore: text, status } }: PixelArtNoteProps) {
  const { phrase } = useSpeech();
  const { found, isIgnored, ignore } = model.pixelArt;
  const { isBusy, canGoBack, start, cancel, goBack, keep } = model.restoring;
  const { columns, rows } = model.settings.value;
  const offer = found.value;
  const isThere = offer !== null && offer.lattices.x.period === 1 &&
    offer.columns === columns && offer.rows === rows;
  const isOffered = offer !== null && !isIgnored.value && !isThere;
  return <StageNote words={words()}>{buttons()}</StageNote>;

  function words(): string | null {
    if (isBusy.value) return text.working;
    if (canGoBack.value) return phrase(text.restored, { columns, rows });
    return isOffered ? phrase(text.found, { columns: offer.columns, rows: offer.rows }) : null;
  }

  function buttons() {
    if (isBusy.value) return <LongWork text={status} onCancel={cancel} />;
    if (canGoBack.value) {
      return (
        <>
          <Button key="back" onClick={goBack}>{text.back}</Button>
          <Button key="keep" onClick={keep}>{text.keep}</Button>
        </>
      );
    }
    return (
      <>
        <Button
          key="apply"
          onClick={() => void start({ kind: "lattices", ...offer!.lattices })}
        >
          {text.apply}
        </Button>
        <Button key="hand" onClick={() => model.show("restore")}>{text.byHand}</Button>
        <Button key="ignore" onClick={ignore}>{text.ignore}</Button>
      </>
    );
  }
}
