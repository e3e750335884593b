import { useEffect, useRef, useState } from "preact/hooks";
import { CheckField } from "@/components/kit/CheckField.tsx";
import { Words } from "@/components/kit/Words.tsx";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { EditorModel, Scored } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";

interface LikenessProps {
  readonly piece: PixelGrid;
  readonly model: EditorModel;
  readonly text: EditorText["likeness"];
}

/** How like the picture a piece is, in three sentences, and on a map. It says nothing of beauty. */
export function Likeness({ piece, model, text }: LikenessProps) {
  const { phrase } = useSpeech();
  const [scored, setScored] = useState<Scored | null>(null);
  const [hasMap, setMap] = useState(false);
  const crop = model.settings.value.crop;
  useEffect(() => {
    const asking = new AbortController();
    model.score(piece, crop, asking.signal).then(setScored).catch(() => {
      // A newer piece has been asked about, or the facts were closed.
    });
    return () => asking.abort();
  }, [piece, crop]);
  const score = scored?.score;
  const rounded = (value: number | undefined, by: number) =>
    value === undefined ? "…" : Math.round(value * by) / by;
  const percent = (share: number | undefined) => rounded(share && share * 100, 1);
  // The sentences stand there before their numbers, so that nothing moves when those come.
  return (
    <div class="px-4 pb-4 text-sm">
      <p role="status" class="sr-only">{scored === null && <Words text={text.working} />}</p>
      <div>
        <p>
          <Words text={phrase(text.far, { far: rounded(score?.far, 10) })} />
        </p>
        <p>
          <Words text={phrase(text.detail, { percent: percent(score?.contrast) })} />
        </p>
        <p>
          <Words text={phrase(text.lone, { percent: percent(score?.lone) })} />
        </p>
      </div>
      <p class="mt-1 text-muted">{text.note}</p>
      <CheckField
        label={text.map}
        checked={hasMap}
        onChange={setMap}
      />
      {hasMap && scored !== null && (
        <WorstCells
          piece={piece}
          scored={scored}
          name={text.mapName}
        />
      )}
    </div>
  );
}

/** Differences in the scale of the score at which a cell is wholly covered, and below which it stays clear. */
const MOST = 15, LEAST = 2;

/** The piece, its cells the redder the less they are like the picture. */
function WorstCells({ piece, scored, name }: {
  readonly piece: PixelGrid;
  readonly scored: Scored;
  readonly name: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { columns, rows, palette, cells } = piece;
  useEffect(() => {
    const image = new ImageData(columns, rows);
    cells.forEach((index, cell) => {
      const away = (scored.differences[cell]! - LEAST) / (MOST - LEAST);
      const cover = Math.min(1, Math.max(0, away));
      for (let c = 0; c < 3; c++) {
        const gray = palette[index * 4 + 1]! * 0.35 + 150;
        image.data[cell * 4 + c] = gray + (MARK[c]! - gray) * cover;
      }
      image.data[cell * 4 + 3] = palette[index * 4 + 3]!;
    });
    canvas.current!.getContext("2d")!.putImageData(image, 0, 0);
  }, [piece, scored]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={name}
      width={columns}
      height={rows}
      class="mt-2 w-full max-w-sm border border-line"
      style={{ imageRendering: "pixelated", aspectRatio: `${columns} / ${rows}` }}
    />
  );
}

const MARK = [208, 0, 32] as const;
