import type { Raster } from "./raster.ts";

type Gl = WebGL2RenderingContext;

let context: Gl | null | undefined;

/**
 * Reads a bitmap with straight alpha to the byte, through a texture: canvases and video frames store premultiplied
 * color and lose what low alpha rounds away. The bitmap must have been made with `premultiplyAlpha: "none"`.
 *
 * Returns null where there is no WebGL, or the bitmap is larger than its textures.
 */
export function readStraightAlpha(bitmap: ImageBitmap): Raster | null {
  const { width, height } = bitmap;
  const gl = context === undefined || context?.isContextLost() ? openContext() : context;
  if (!gl || Math.max(width, height) > gl.getParameter(gl.MAX_TEXTURE_SIZE)) return null;
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

function openContext(): Gl | null {
  context = new OffscreenCanvas(1, 1).getContext("webgl2");
  return context;
}
