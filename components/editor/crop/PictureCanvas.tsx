import { useEffect, useRef } from "preact/hooks";
import { fittedSize } from "@/components/kit/fitted_size.ts";

/** The picture to lay frames and marks on, as large as fits. */
export function PictureCanvas({ preview }: { preview: ImageBitmap }) {
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
      style={fittedSize(preview.width, preview.height)}
    />
  );
}
