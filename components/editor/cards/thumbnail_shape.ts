/** Where a picture lies in a frame, in CSS: as large as fits, and of a very long one its middle. */
export type ThumbnailShape = {
  readonly width: string;
  readonly height: string;
  readonly minWidth: string;
  readonly minHeight: string;
  readonly aspectRatio: string;
  readonly objectFit: "cover";
};

/**
 * The place of a picture of these proportions in the middle of a frame of others. Whole, a panorama would be a sliver in which nothing
 * can be told; so it is never thinner than `least`, and what then reaches beyond the frame is cut off.
 *
 * @param aspect Width by height.
 * @param frame The same of the frame.
 * @param least A length in CSS.
 */
export function thumbnailShape(aspect: number, frame: number, least: string): ThumbnailShape {
  const isWide = aspect > frame;
  return {
    width: isWide ? "100%" : "auto",
    height: isWide ? "auto" : "100%",
    minWidth: isWide ? "0" : least,
    minHeight: isWide ? least : "0",
    aspectRatio: String(aspect),
    objectFit: "cover",
  };
}
