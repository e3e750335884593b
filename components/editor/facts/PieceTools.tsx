import { useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import { Words } from "@/components/kit/Words.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import { formatShareLink } from "@/lib/editor/studio/share_link.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { engineOutputsIn } from "@/lib/outputs/outputs.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { downloadPiece } from "../cards/download.ts";
import { useSpeech } from "../speech.ts";

interface PieceToolsProps {
  readonly model: EditorModel;
  readonly text: EditorText["session"];
}

/** What else can be taken from a piece: a link to its settings, its palette; and the list of shortcuts. */
export function PieceTools({ model, text }: PieceToolsProps) {
  const [isCopied, setCopied] = useState(false);
  const [said, say] = useLiveWord();
  const { phrase } = useSpeech();
  return (
    <div class="flex flex-wrap items-start gap-3">
      <Button onClick={copyLink} onBlur={() => setCopied(false)}>
        <Words text={isCopied ? text.copied : text.copyLink} />
      </Button>
      {engineOutputsIn("palette").map(({ id, extension }) => (
        <Button
          key={id}
          onClick={() => downloadPiece(model, id, PIXELS.id)}
        >
          {phrase(text.savePalette, { format: `.${extension}` })}
        </Button>
      ))}
      <LiveWord role="status" said={said} class="w-full text-sm text-muted" />
      <details class="w-full rounded-lg border border-line bg-surface">
        <summary class="px-4 py-3 cursor-pointer font-semibold">{text.shortcuts}</summary>
        <dl class="grid grid-cols-1 gap-x-8 gap-y-1 px-4 pb-4 text-sm sm:grid-cols-2">
          {text.keys.map(([keys, meaning]) => (
            <div key={keys} class="flex flex-col gap-x-4 sm:flex-row">
              <dt class="w-44 shrink-0 font-semibold">{keys}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );

  async function copyLink(): Promise<void> {
    const settings = model.settings.peek();
    const sample = model.picture.peek()?.sample ?? null;
    const look = model.looks.applied.peek()[0];
    const link = new URL(formatShareLink({ settings, sample, look }), location.href);
    try {
      await navigator.clipboard.writeText(link.href);
      setCopied(true);
      say(text.linkCopied);
    } catch {
      say(text.linkFailed);
    }
  }
}
