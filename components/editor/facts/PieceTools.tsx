import { Button } from "@/components/kit/Button.tsx";
import { writeGpl, writeHex } from "@/lib/color/palette_files/write_palette.ts";
import { saveFile } from "@/lib/editor/download/hand_over.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { formatShareLink } from "@/lib/editor/studio/share_link.ts";
import { paletteOf } from "@/lib/editor/document/palette_of.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { baseName } from "@/lib/render/file_name.ts";
import { fill } from "../fill.ts";

interface PieceToolsProps {
  readonly model: EditorModel;
  readonly text: EditorText["session"];
}

/** What else can be taken from a piece: a link to its settings, its palette; and the list of shortcuts. */
export function PieceTools({ model, text }: PieceToolsProps) {
  return (
    <div class="flex flex-wrap items-start gap-3">
      <Button onClick={copyLink}>{text.copyLink}</Button>
      <Button onClick={() => savePalette("hex")}>
        {fill(text.savePalette, { format: ".hex" })}
      </Button>
      <Button onClick={() => savePalette("gpl")}>
        {fill(text.savePalette, { format: ".gpl" })}
      </Button>
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
    const link = new URL(formatShareLink({ settings, sample }), location.href);
    try {
      await navigator.clipboard.writeText(link.href);
      model.notice.value = { key: "linkCopied" };
    } catch {
      model.notice.value = { key: "linkFailed" };
    }
  }

  function savePalette(format: "gpl" | "hex"): void {
    const piece = model.piece.peek();
    if (piece === null) return;
    const name = baseName(model.picture.peek()!.name);
    const colors = paletteOf(piece);
    const content = format === "gpl" ? writeGpl(name, colors) : writeHex(colors);
    const fileName = `${name}_palette.${format}`;
    saveFile(new Blob([content], { type: "text/plain" }), fileName);
    model.notice.value = { key: "saved", values: { name: fileName } };
  }
}
