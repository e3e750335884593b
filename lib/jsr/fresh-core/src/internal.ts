/** `fresh/internal`: what the generated `_fresh/server.js` and `_fresh/snapshot.js` use. */
export { setBuildCache } from "./app.ts";
export { ProdBuildCache, registerIslands } from "./server/prod_cache.ts";
