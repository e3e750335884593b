import { useContext, useRef } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { LiveWord } from "@/components/kit/LiveWord.tsx";
import { useHeldFocus } from "@/components/kit/use_held_focus.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { EngineContext } from "./engine_context.ts";

/** Says within a dialog, which hides the page's own word on it, that the engine waits for a script, and how to go on. */
export function EngineNote({ text }: { readonly text: EditorText["status"] }) {
  const engine = useContext(EngineContext);
  const isSlow = engine?.isSlow.value === true;
  const place = useRef<HTMLDivElement>(null);
  useHeldFocus(place, () => place.current!.closest("dialog")?.querySelector("button"));
  return (
    <div ref={place} class={isSlow ? "flex flex-wrap items-center gap-x-4 gap-y-2 my-1" : ""}>
      <LiveWord role="alert" said={isSlow ? text.slow : null} class="flex-1 min-w-[12rem]" />
      {isSlow && <Button onClick={engine?.onRetry}>{text.retry}</Button>}
    </div>
  );
}
