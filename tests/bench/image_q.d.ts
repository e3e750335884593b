/** What is used here of image-q, whose own types bring an old Node's along. */
export namespace utils {
  class PointContainer {
    static fromUint8Array(bytes: Uint8Array, width: number, height: number): PointContainer;
    toUint8Array(): Uint8Array;
  }
  class Palette {}
}

export function buildPaletteSync(
  images: readonly utils.PointContainer[],
  options: { readonly paletteQuantization: string; readonly colors: number },
): utils.Palette;

export function applyPaletteSync(
  image: utils.PointContainer,
  palette: utils.Palette,
  options: { readonly imageQuantization: string },
): utils.PointContainer;
