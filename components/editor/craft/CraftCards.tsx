import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { Words } from "@/components/kit/Words.tsx";
import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import { type CardMedia, followMedia } from "@/lib/editor/craft/card_media.ts";
import { followPiece } from "@/lib/editor/craft/follow_piece.ts";
import { keepChoices } from "@/lib/editor/craft/keep_choices.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { CardGroup } from "../cards/CardGroup.tsx";
import { useSpeech } from "../speech.ts";
import { CraftCard } from "./CraftCard.tsx";

export interface CraftCardsProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** So far below the screen cards are made already. */
const MARGIN = "0px 0px 200px 0px";

/** The piece in each craft, beside the piece, which stays as it is. */
export function CraftCards({ model, text }: CraftCardsProps) {
  const { tell } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  const isOnScreen = useSignal(false);
  const [media, setMedia] = useState<CardMedia | null>(null);
  useEffect(() => {
    const keeping = keepChoices(model);
    const stopFollowing = followPiece(model, keeping.loaded);
    const made = followMedia(model, isOnScreen);
    setMedia(made);
    const observer = new IntersectionObserver((entries) => {
      isOnScreen.value = entries.at(-1)!.isIntersecting;
    }, { rootMargin: MARGIN });
    observer.observe(place.current!);
    return () => {
      stopFollowing();
      observer.disconnect();
      made.stop();
      keeping.stop();
    };
  }, [model]);
  const problem = media?.problem.value ?? null;
  return (
    <div ref={place}>
      <CardGroup title={text.crafts.title} text={text.carousel}>
        {CRAFTS.map((craft) => (
          <CraftCard
            key={craft}
            craft={craft}
            medium={media?.of(craft).value ?? null}
            model={model}
            text={text.crafts}
          />
        ))}
      </CardGroup>
      {problem !== null && (
        <p class="mt-2 text-danger">
          <Words text={tell(problem)} />
        </p>
      )}
    </div>
  );
}
