import { STATUS_CODES } from "node:http";

/** The standard phrase of each HTTP status, such as `Not Found` for 404. */
export const STATUS_TEXT: Readonly<Record<number, string | undefined>> = STATUS_CODES;
