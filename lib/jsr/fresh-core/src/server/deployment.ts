import { createHash } from "node:crypto";
import { setBuildId } from "../build_id.ts";

/** Set by the host on a deployment; nothing may be built there at start. */
export const DENO_DEPLOYMENT_ID: string | undefined = Deno.env.get(
  "DENO_DEPLOYMENT_ID",
);

const source = DENO_DEPLOYMENT_ID || Deno.env.get("GITHUB_SHA") ||
  Deno.env.get("CI_COMMIT_SHA") ||
  crypto.randomUUID();

setBuildId(createHash("sha1").update(source).digest("hex"));
