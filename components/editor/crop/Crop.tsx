import { useEffect, useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { ApplyDialog } from "@/components/kit/ApplyDialog.tsx";
import { LiveWord } from "@/components/kit/LiveWord.tsx";
import { FIELD } from "@/components/kit/look.tsx";
import type { Rect } from "@/lib/document/rect.ts";
import {
  type CropLimits,
  ratioInFractions,
  toBox,
  toCrop,
  withRatio,
} from "@/lib/editor/crop/crop_box.ts";
import { useSpeech } from "../speech.ts";
import { CropFrame } from "./CropFrame.tsx";
import { PictureCanvas } from "./PictureCanvas.tsx";
import type { EditorText } from "@/lib/editor/text.ts";

interface CropProps {
  /** What is shown of the picture, at any resolution. */
  readonly preview: ImageBitmap;
  /** The picture's own size in pixels. */
  readonly picture: { readonly width: number; readonly height: number };
  /** The piece's size in cells, for the ratio that leaves cells square. */
  readonly piece: { readonly columns: number; readonly rows: number };
  readonly crop: Rect | null;
  readonly text: EditorText["crop"];
  /** Is told of the frame whenever it is another. */
  onFrame(crop: Rect | null): void;
  onApply(crop: Rect | null): void;
  onClose(): void;
}

/** Ratios by name, width to height. */
const RATIOS = ["1:1", "4:3", "3:4", "3:2", "2:3", "7:5", "5:7", "16:9", "9:16"] as const;

/** A dialog to choose the part of the picture that is used. */
export default function Crop(props: CropProps) {
  const { phrase } = useSpeech();
  const { preview, picture, piece, text, onFrame, onApply, onClose } = props;
  const [box, setBox] = useState(toBox(props.crop));
  useEffect(() => onFrame(toCrop(box)), [box]);
  const [ratioName, setRatioName] = useState("free");
  const aspect = picture.width / picture.height;
  const limits: CropLimits = {
    ratio: ratioOf(ratioName),
    least: { width: Math.min(1, 2 / picture.width), height: Math.min(1, 2 / picture.height) },
  };
  return (
    <ApplyDialog
      text={text}
      tools={
        <>
          <label class="flex items-center gap-2 max-w-full text-sm">
            {text.ratio}
            <select
              class={FIELD}
              value={ratioName}
              onChange={({ currentTarget }) => takeRatio(currentTarget.value)}
            >
              <option value="free">{text.free}</option>
              <option value="piece">
                {phrase(text.asPiece, { columns: piece.columns, rows: piece.rows })}
              </option>
              <option value="picture">{text.asPicture}</option>
              {RATIOS.map((name) => <option key={name} value={name}>{name}</option>)}
            </select>
          </label>
          <Button onClick={takeAll}>{text.whole}</Button>
        </>
      }
      onApply={() => onApply(toCrop(box))}
      onClose={onClose}
    >
      <div class="self-center relative m-2 select-none touch-none">
        <PictureCanvas preview={preview} picture={picture} />
        <CropFrame
          box={box}
          limits={limits}
          picture={picture}
          text={text}
          onChange={setBox}
        />
      </div>
      <LiveWord role="status" said={describe()} class="text-sm text-muted" />
    </ApplyDialog>
  );

  function ratioOf(name: string): number | null {
    if (name === "free") return null;
    if (name === "picture") return 1;
    if (name === "piece") return ratioInFractions(piece.columns / piece.rows, aspect);
    const [width, height] = name.split(":").map(Number);
    return ratioInFractions(width! / height!, aspect);
  }

  function takeRatio(name: string): void {
    const ratio = ratioOf(name);
    setRatioName(name);
    if (ratio !== null) setBox(withRatio(box, ratio));
  }

  function takeAll(): void {
    setRatioName("free");
    setBox(toBox(null));
  }

  function describe(): string {
    return phrase(text.part, {
      x: Math.round(box.x * picture.width),
      y: Math.round(box.y * picture.height),
      width: Math.round(box.width * picture.width),
      height: Math.round(box.height * picture.height),
    });
  }
}
