import { useEffect, useRef } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import type { Alert } from "@/lib/editor/message.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "./speech.ts";

interface AlertBoxProps {
  readonly alert: Alert | null;
  readonly text: EditorText;
  onDismiss(): void;
}

/**
 * What went wrong and what would work, where it is seen: on a phone its place is below the first screen. The region is always there, so
 * that screen readers notice what comes into it.
 */
export function AlertBox({ alert, text, onDismiss }: AlertBoxProps) {
  const { tell } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const words = alert === null ? "" : tell(alert.message);
  useEffect(() => {
    if (alert !== null) box.current!.scrollIntoView({ block: "nearest" });
  }, [alert]);
  return (
    <div ref={box} role="alert" class="sticky top-2 z-40 scroll-my-2">
      {alert !== null && (
        <div
          key={words}
          class="flex flex-wrap items-center gap-3 my-3 pl-4 pr-1 py-1 rounded border-2 border-danger bg-surface text-ink shadow-lg"
        >
          <p class="flex-1 min-w-[12rem] py-2 break-words">{words}</p>
          {alert.smaller && <Button onClick={alert.smaller}>{text.alert.smaller}</Button>}
          <IconButton isAside icon={ICONS.close} label={text.alert.dismiss} onPress={onDismiss} />
        </div>
      )}
    </div>
  );
}
