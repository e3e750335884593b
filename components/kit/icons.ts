/** Pictures on buttons as SVG path data, drawn on a grid of 16 x 16 in whole pixels. */
export const ICONS = {
  download: "M7 1h2v7h1V7h2v2h-1v1h-1v1H9v1H7v-1H6v-1H5V9H4V7h2v1h1zM2 13h12v2H2z",
  upload: "M7 12h2V5h1v1h2V4h-1V3h-1V2H9V1H7v1H6v1H5v1H4v2h2V5h1zM2 13h12v2H2z",
  swap: "M4 2h2v2h8v2H6v2H4V7H3V6H2V4h1V3h1zM10 8h2v1h1v1h1v2h-1v1h-1v1h-2v-2H2v-2h8z",
  picture: "M1 2h14v12H1zM3 4v6h1V9h1V8h2v1h1v1h1V9h1V8h1V7h1v1h1V4zM5 5h2v2H5z",
  reset:
    "M5 2h5v1h2v1h1v2h1v4h-1v2h-1v1h-2v1H5v-1H4v-2h1v1h5v-1h1v-1h1V6h-1V5h-1V4H5v1h2v2H1V1h2v2h2z",
  undo: "M6 2v3h5v1h2v1h1v5h-1v1h-1v1H8v-2h3v-1h1V8h-1V7H6v3H5V9H4V8H3V7H2V6h1V5h1V4h1V3h1V2z",
  redo: "M10 2v3H5v1H3v1H2v5h1v1h1v1h4v-2H5v-1H4V8h1V7h5v3h1V9h1V8h1V7h1V6h-1V5h-1V4h-1V3h-1V2z",
  back: "M9 3h2v2h-1v1H9v1H8v2h1v1h1v1h1v2H9v-1H8v-1H7v-1H6v-1H5V7h1V6h1V5h1V4h1z",
  forward: "M5 3h2v1h1v1h1v1h1v1h1v2h-1v1H9v1H8v1H7v1H5v-2h1v-1h1V9h1V7H7V6H6V5H5z",
  sliders: "M2 3h6V2h3v1h3v2h-3v1H8V5H2zM2 7h2V6h3v1h7v2H7v1H4V9H2zM2 11h7v-1h3v1h2v2h-2v1H9v-1H2z",
  swatches: "M1 1h6v6H1zM3 3v2h2V3zM9 1h6v6H9zM1 9h6v6H1zM9 9h6v6H9zM11 11v2h2v-2z",
  close:
    "M3 2h2v1h1v1h1v1h2V4h1V3h1V2h2v2h-1v1h-1v1h-1v1H9v2h1v1h1v1h1v1h1v2h-2v-1h-1v-1H9v-1H7v1H6v1H5v1H3v-2h1v-1h1v-1h1V9h1V7H6V6H5V5H4V4H3z",
  lock: "M5 1h6v1h1v5h1v8H3V7h1V2h1zM6 3v4h4V3zM7 9v3h2V9z",
  camera: "M5 2h6v2h4v10H1V4h4zM6 6v1H5v4h1v1h4v-1h1V7h-1V6zM7 7h2v1h1v2H9v1H7v-1H6V8h1z",
} as const;
