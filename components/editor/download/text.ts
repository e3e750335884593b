import type { FileFormat } from "@/lib/editor/download/choice.ts";

/** The words of the download dialog. `{…}` are filled in. */
export interface DownloadText {
  readonly title: string;
  readonly style: string;
  /** Style ids to names. */
  readonly styles: Readonly<Record<string, string>>;
  readonly format: string;
  readonly formats: Readonly<Record<FileFormat, string>>;
  readonly size: string;
  readonly inPixels: string;
  readonly inMillimeters: string;
  readonly pixelsPerCell: string;
  readonly millimetersPerCell: string;
  /** `{width}`, `{height}`. */
  readonly totalPixels: string;
  /** `{width}`, `{height}` in centimeters. */
  readonly totalCentimeters: string;
  readonly background: string;
  readonly transparent: string;
  readonly colored: string;
  readonly backgroundColor: string;
  readonly download: string;
  readonly downloadAll: string;
  readonly copy: string;
  readonly share: string;
  readonly close: string;
  readonly working: string;
  readonly progress: string;
  readonly cancel: string;
  readonly cancelled: string;
  /** `{name}`. */
  readonly saved: string;
  readonly copied: string;
  /** `{reason}`. */
  readonly failed: string;
  readonly badScale: string;
  /** `{scale}`. */
  readonly tooLarge: string;
  readonly badMillimeters: string;
}
