import { useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Field } from "@/components/kit/Field.tsx";
import { FileButton } from "@/components/kit/FileButton.tsx";
import { LiveWord } from "@/components/kit/LiveWord.tsx";
import type { OwnPalette as ReadPalette } from "@/lib/color/palette_files/own_palette.ts";
import { Words } from "@/components/kit/Words.tsx";
import { PALETTE_ENDINGS, readPalette } from "@/lib/color/palette_files/read_palette.ts";
import { readPaletteText } from "@/lib/color/palette_files/read_palette_text.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import { messageOf } from "@/lib/editor/message.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { decodeStrip } from "./decode_strip.ts";
import { Swatches } from "./Swatches.tsx";

interface OwnPaletteProps {
  readonly palette: PaletteChoice;
  readonly text: EditorText["palettes"];
  onChoose(choice: PaletteChoice): void;
}

/** The visitor's own colors: pasted, typed or from a file. */
export function OwnPalette({ palette, text, onChoose }: OwnPaletteProps) {
  const { phrase, tell } = useSpeech();
  const [draft, setDraft] = useState(palette.kind === "custom" ? palette.hex.join(" ") : "");
  const [problem, setProblem] = useState<string | null>(null);
  const [note, setNote] = useState("");
  return (
    <section aria-labelledby="own-palette" class="flex flex-col gap-2 px-2">
      <h3 id="own-palette" class="font-semibold">{text.own}</h3>
      <p class="text-sm text-muted">{text.ownHelp}</p>
      <Field label={text.paste}>
        <textarea
          rows={2}
          spellcheck={false}
          translate={false}
          class="p-2 rounded border border-edge bg-raised text-ink font-mono text-sm overscroll-contain"
          value={draft}
          onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        />
      </Field>
      {palette.kind === "custom" && (
        <div class="flex items-center gap-3">
          <Swatches colors={palette.hex.slice(0, 32)} />
          <span class="text-sm text-muted">
            <Words text={phrase(text.colors, { count: palette.hex.length })} />
          </span>
        </div>
      )}
      <LiveWord role="alert" said={problem} class="text-sm text-danger" />
      <LiveWord role="status" said={note} class="text-sm text-muted" />
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => take(() => readPaletteText(draft))}>{text.use}</Button>
        <FileButton accept={PALETTE_ENDINGS.join(",")} onFiles={([file]) => takeFile(file!)}>
          {text.file}
        </FileButton>
      </div>
    </section>
  );

  async function takeFile(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await take(() => readPalette(bytes, decodeStrip));
  }

  async function take(read: () => ReadPalette | Promise<ReadPalette>): Promise<void> {
    try {
      const { colors, notes } = await read();
      const hex = colors.map((color) => color.hex);
      setDraft(hex.join(" "));
      setProblem(null);
      setNote(notes.map(tell).join(" "));
      onChoose({ kind: "custom", hex, colors: null });
    } catch (error) {
      setProblem(tell(messageOf(error)));
      setNote("");
    }
  }
}
