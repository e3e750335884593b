import { useEffect, useRef } from "preact/hooks";
import { fittedSize } from "@/components/kit/fitted_size.ts";

interface PictureCanvasProps {
  readonly preview: ImageBitmap;
  /** The picture's own size in pixels: that of a preview is rounded, and what lies on a picture would move with a finer one. */
  readonly picture: { readonly width: number; readonly height: number };
}

/** The picture to lay frames and marks on, as large as fits. */
export function PictureCanvas({ preview, picture }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current!.getContext("2d")!.drawImage(preview, 0, 0);
  }, [preview]);
  return (
    <canvas
      ref={canvas}
      width={preview.width}
      height={preview.height}
      aria-hidden="true"
      class="block"
      style={fittedSize(picture.width, picture.height)}
    />
  );
}
