import type { Score } from "../score/score.ts";

/** What a piece is to be best at, in the order in which goals are offered. */
export const GOALS = ["closest", "fewest", "easy", "poster"] as const;

export type Goal = typeof GOALS[number];

/** Scores by which others are judged. */
export interface Yardstick {
  /** In 64 colors: what more colors hardly better. */
  readonly many: Score;
  /** In 16 colors by the default sampling. */
  readonly usual: Score;
}

/** What a goal asks for. */
export interface GoalRule {
  readonly mostColors: number;
  /** Whether colors may be mixed from cell to cell. */
  readonly maySpread: boolean;
  readonly cleanUp: boolean;
  /** How far a piece is from what it has to be, 0 where it is that. */
  readonly lack: (score: Score, yardstick: Yardstick) => number;
  /** What is to be least, of pieces that lack equally much. */
  readonly cost: (score: Score) => number;
}

/** The difference from afar that is just noticed, and the one from near that is plain to see. */
const NOTICED_FAR = 2, SEEN_NEAR = 3;
/** Edges of those in many colors that have to stay. */
const EDGES = 0.95;
/** Local contrast that looks like the picture's own. */
const DULL = 0.9, ROUGH = 1.1;
/** Pieces that are easy to make have so many of the usual one's lone cells, and are no farther from the picture than that and this. */
const FEWER_LONE = 0.6, FARTHER = 0.3;

const above = (value: number, most: number) => Math.max(0, value - most);

/** The goals as rules. */
export const GOAL_RULES: Readonly<Record<Goal, GoalRule>> = {
  closest: {
    mostColors: 64,
    maySpread: true,
    cleanUp: false,
    lack: ({ contrast }) => above(DULL, contrast) + above(contrast, ROUGH),
    cost: ({ far, near }) => far + near,
  },
  fewest: {
    mostColors: 64,
    maySpread: true,
    cleanUp: false,
    lack: ({ far, near, edges }, { many }) =>
      above(far, Math.max(NOTICED_FAR, many.far)) + above(near, Math.max(SEEN_NEAR, many.near)) +
      10 * above(EDGES * many.edges, edges),
    cost: ({ colors }) => colors,
  },
  easy: {
    mostColors: 64,
    maySpread: false,
    cleanUp: true,
    lack: ({ far, lone }, { usual }) =>
      above(far, usual.far + FARTHER) + 10 * above(lone, FEWER_LONE * usual.lone),
    cost: ({ far, lone, colors }) => far + 8 * lone + 0.03 * colors,
  },
  poster: {
    mostColors: 24,
    maySpread: true,
    cleanUp: false,
    lack: () => 0,
    cost: ({ far }) => far,
  },
};
