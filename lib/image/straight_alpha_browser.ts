import type { Raster } from "./raster.ts";

type Gl = WebGL2RenderingContext;

let context: Gl | null | undefined;

/**
 * Reads a bitmap with straight alpha to the byte, through textures: canvases and video frames store premultiplied
 * color and lose what low alpha rounds away. The bitmap must have been made with `premultiplyAlpha: "none"`.
 *
 * Returns null where there is no WebGL, or it gives up.
 */
export async function readStraightAlpha(bitmap: ImageBitmap): Promise<Raster | null> {
  const { width, height } = bitmap;
  const gl = currentContext();
  if (!gl) return null;
  const most: number = gl.getParameter(gl.MAX_TEXTURE_SIZE);
  if (Math.max(width, height) <= most) return readTexture(gl, bitmap);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let top = 0; top < height; top += most) {
    for (let left = 0; left < width; left += most) {
      const tile = await cutOut(bitmap, left, top, most);
      const part = readTexture(gl, tile);
      tile.close();
      if (!part) return null;
      for (let y = 0; y < part.height; y++) {
        const row = part.data.subarray(y * part.width * 4, (y + 1) * part.width * 4);
        data.set(row, ((top + y) * width + left) * 4);
      }
    }
  }
  return { width, height, data };
}

/** At most `most` x `most` pixels of a bitmap, as they are stored. */
function cutOut(bitmap: ImageBitmap, left: number, top: number, most: number) {
  const width = Math.min(most, bitmap.width - left);
  const height = Math.min(most, bitmap.height - top);
  const options = { premultiplyAlpha: "none", colorSpaceConversion: "none" } as const;
  return createImageBitmap(bitmap, left, top, width, height, options);
}

function readTexture(gl: Gl, bitmap: ImageBitmap): Raster | null {
  const { width, height } = bitmap;
  const texture = gl.createTexture();
  const buffer = gl.createFramebuffer();
  try {
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
    gl.bindFramebuffer(gl.FRAMEBUFFER, buffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    const data = new Uint8ClampedArray(width * height * 4);
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(data.buffer));
    return gl.getError() === gl.NO_ERROR ? { width, height, data } : null;
  } finally {
    gl.deleteFramebuffer(buffer);
    gl.deleteTexture(texture);
  }
}

function currentContext(): Gl | null {
  if (context === undefined || context?.isContextLost()) {
    context = new OffscreenCanvas(1, 1).getContext("webgl2");
  }
  return context;
}
