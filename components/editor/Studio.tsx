import { effect } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Card, CARD_GROUPS, FIRST_CARD } from "@/lib/editor/cards/card_list.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { CardGroup } from "./cards/CardGroup.tsx";
import { PictureCard } from "./cards/PictureCard.tsx";
import { RatioCard } from "./cards/RatioCard.tsx";
import { StyleCard } from "./cards/StyleCard.tsx";
import { WallCard } from "./cards/WallCard.tsx";
import { ControlsBar } from "./controls/ControlsBar.tsx";
import { Lazy } from "@/components/kit/Lazy.tsx";
import { AutoBar } from "./auto/AutoBar.tsx";
import { LookStrip } from "./looks/LookStrip.tsx";
import { FaintNote } from "./FaintNote.tsx";
import { PieceFacts } from "./facts/PieceFacts.tsx";
import { OpenPart } from "./OpenPart.tsx";
import { PixelArtNote } from "./pixel_art/PixelArtNote.tsx";
import { TroubleNote } from "./TroubleNote.tsx";
import { FacesNote } from "./subjects/FacesNote.tsx";
import { HeldPiece } from "./stage/HeldPiece.tsx";
import { Stage } from "./stage/Stage.tsx";
import { useHold } from "./stage/use_hold.ts";
import { whenIdle } from "./when_idle.ts";

export { warmUpPainting } from "./cards/warm_up_painting.ts";
export { renderUnseen } from "./render_unseen.tsx";

export interface StudioProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

async function loadCraftCards() {
  return (await import("./craft/CraftCards.tsx")).CraftCards;
}

/**
 * Everything that needs a picture: the cards in their groups, the controls, and what opens over them. While the first picture is
 * decoded, the cards stand there empty already.
 */
export function Studio({ model, text }: StudioProps) {
  const hasShown = useHasShown(model);
  const hasSettled = useHasSettled(model);
  // They are made beside the other cards, and are there when the strip comes.
  useEffect(() => model.looks.watch(), [model]);
  const place = useRef<HTMLDivElement>(null);
  const [isHeld, hold] = useHold(place);
  return (
    <>
      <Stage model={model} text={text} place={place}>
        <FaintNote model={model} text={text.faint} />
        {hasShown && (
          <>
            <PixelArtNote model={model} text={text} />
            <FacesNote model={model} text={text.subjects} />
          </>
        )}
      </Stage>
      {/* Its room is there from the start, so that nothing moves when it comes. */}
      <div class="mt-4 min-h-[18.75rem] sm:min-h-[15rem]">
        {hasShown && <LookStrip model={model} text={text.looks} carousel={text.carousel} />}
      </div>
      <div class="min-h-[15.5rem] md:min-h-[6.75rem]">
        {hasShown && <AutoBar model={model} text={text} />}
      </div>
      {CARD_GROUPS.map(({ id, cards }) => (
        <CardGroup key={id} title={text.groups[id]} text={text.carousel}>
          {cards.map(cardOf)}
        </CardGroup>
      ))}
      {hasShown && (
        <>
          {hasSettled && (
            <Lazy
              load={loadCraftCards}
              props={{ model, text }}
              trouble={(kind, retry) => (
                <TroubleNote kind={kind} text={text.trouble} onRetry={retry} />
              )}
            />
          )}
          <PieceFacts model={model} text={text} />
          <ControlsBar model={model} text={text} onSheetInput={hold} />
          {isHeld.value && <HeldPiece model={model} />}
          <OpenPart model={model} text={text} />
        </>
      )}
    </>
  );

  function cardOf(card: Card) {
    const { id } = card;
    switch (card.kind) {
      case "style":
        return <StyleCard key={id} style={card.style} model={model} text={text} />;
      case "picture":
        return <PictureCard key={id} model={model} text={text} />;
      case "wall":
        return <WallCard key={id} model={model} text={text} />;
      case "ratio":
        return <RatioCard key={id} id={id} model={model} text={text} />;
    }
  }
}

/** Milliseconds for which what is not needed to see the piece waits for the other cards. */
const PATIENCE = 200;

/**
 * Whether the first piece is on screen: what is not needed to see it waits until then, and for the other cards if they are quick. With
 * the last card of a small picture it is there; after a large one, which keeps both processors busy, it waits for a pause.
 */
function useHasShown(model: EditorModel): boolean {
  const [hasShown, setHasShown] = useState(false);
  useEffect(() => {
    const { shown } = model.cards.get(FIRST_CARD)!;
    const show = () => setHasShown(true);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A large picture has first colors when it is ready.
    let isLarge = false;
    const stop = effect(() => {
      if (shown.value === null) return;
      if (!model.isSettled.value) {
        isLarge ||= model.state.value === "ready";
        timer ??= setTimeout(() => whenIdle(show), PATIENCE);
      } else if (isLarge) whenIdle(show);
      else show();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [model]);
  return hasShown;
}

/** Whether every card has shown its last colors: what comes after them all is not even loaded before. */
function useHasSettled(model: EditorModel): boolean {
  const [hasSettled, setHasSettled] = useState(false);
  useEffect(() =>
    effect(() => {
      if (model.isSettled.value) whenIdle(() => setHasSettled(true));
    }), [model]);
  return hasSettled;
}
