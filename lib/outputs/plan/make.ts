import type { Make } from "../output.ts";
import type { META } from "./meta.ts";
import { formatPlanJson } from "./plan_json.ts";

export const make: Make<typeof META> = ({ plan }) => new TextEncoder().encode(formatPlanJson(plan));
