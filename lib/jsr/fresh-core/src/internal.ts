/** `fresh/internal`: what the generated `_fresh/server.js` and `_fresh/snapshot.js` use. */
export { setBuildCache, setErrorInterceptor } from "./app.ts";
export { ProdBuildCache } from "./server/prod_cache.ts";
export { IslandPreparer } from "./server/island_preparer.ts";
