import { fault } from "@/lib/document/fault.ts";
import { canvasIsTrue } from "@/lib/image/true_canvas_browser.ts";
import { baseName, outputName } from "@/lib/outputs/file_name.ts";
import type { OutputOf } from "@/lib/outputs/outputs.ts";
import { escapeXml } from "@/lib/render/vector/xml.ts";
import { drawPicture } from "./draw_picture.ts";
import { effect, type ReadonlySignal } from "@preact/signals";
import type { NamedFile } from "@/lib/editor/download/piece_file.ts";
import type { EditorModel } from "@/lib/editor/model.ts";

/** The uploaded picture as it is shown: upright, at most 1024 pixels a side, without what else its file holds. */
export async function pictureFile(
  model: EditorModel,
  output: OutputOf<"picture">,
): Promise<NamedFile> {
  await model.exactGrid();
  const { name, preview } = model.picture.peek()!;
  const canvas = document.createElement("canvas");
  drawPicture(canvas, { bitmap: await present(preview), crop: null });
  const { width, height } = canvas;
  const png = await pngOf(canvas);
  return {
    file: await fileOf(),
    name: outputName(output, { name, columns: width, rows: height, style: "" }),
  };

  async function fileOf(): Promise<Blob> {
    switch (output.id) {
      case "picture-png":
        return png;
      case "picture-svg":
        return svgAround(await dataUrl(png), width, height, baseName(name));
    }
  }
}

/** Resolves with what a signal holds as soon as it holds something. */
function present<T>(source: ReadonlySignal<T | null>): Promise<T> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const { value } = source;
      if (value === null) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

/**
 * A canvas as a PNG file.
 *
 * @throws TypeError where the browser would put noise into it, RangeError where it has no memory for it.
 */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  if (!await canvasIsTrue()) {
    throw fault(
      TypeError,
      "canvas-noise-file",
      {},
      "Wrote a PNG: this browser puts noise into it.",
    );
  }
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob !== null) return resolve(blob);
      reject(fault(RangeError, "file-memory", {}, "Wrote a PNG: the browser has no memory left."));
    }, "image/png");
  });
}

function svgAround(href: string, width: number, height: number, title: string): Blob {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title>${
      escapeXml(title)
    }</title><image href="${href}" width="${width}" height="${height}"/></svg>\n`;
  return new Blob([svg], { type: "image/svg+xml" });
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
