/** Sheets of paper: millimeters, upright. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const;
export type Paper = keyof typeof PAPERS;

/** What is in a chart's cells: color and sign, black signs, the maker's code on the color, or no chart but the runs of each row. */
export const CHARTS = ["color", "symbols", "codes", "runs"] as const;
export type Chart = typeof CHARTS[number];

/** Everything that decides how a plan is printed. Plain data. */
export interface PrintSettings {
  readonly paper: Paper;
  readonly chart: Chart;
  /** Whether each board is shown step by step, too. */
  readonly steps: boolean;
  /** Whether charts are flipped, as for what is ironed from behind. */
  readonly mirror: boolean;
  /** Percent (80-120) at which the printer prints: what a line of 100 mm measures on paper. */
  readonly correction: number;
}

export const PRINT_DEFAULTS: PrintSettings = {
  paper: "a4",
  chart: "color",
  steps: false,
  mirror: false,
  correction: 100,
};

/** Percents of a printer that can be corrected. */
export const LEAST_CORRECTION = 80, MOST_CORRECTION = 120;
