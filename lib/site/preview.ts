// Serves dist/ as a static host would: no program of ours behind it but the files.
import { lastWhole } from "./ensure_build.ts";
import { chosenServing, listen } from "./listen.ts";
import { createServer } from "./server.ts";
import { createStaticHost } from "./static_host.ts";
import { readEncodings } from "./stored_encodings.ts";

try {
  const base = (await lastWhole())?.base ?? "";
  const host = await createStaticHost("dist");
  await listen(createServer(host, { base, encode: readEncodings }), base, chosenServing());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  Deno.exit(1);
}
