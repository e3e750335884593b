/** References below zero stand for values that need no entry of their own. */
export const CODES = {
  undefined: -1,
  null: -2,
  nan: -3,
  infinity: -4,
  negativeInfinity: -5,
  negativeZero: -6,
  hole: -7,
} as const;

/** Types that are written as text and read back by `from`. */
export const TEMPORAL_TYPES = [
  "Instant",
  "ZonedDateTime",
  "PlainDate",
  "PlainTime",
  "PlainDateTime",
  "PlainYearMonth",
  "PlainMonthDay",
  "Duration",
] as const;
