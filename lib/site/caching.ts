/** Caching of what may change under its address. */
export const REVALIDATE = "public, max-age=0, must-revalidate";
/** Caching of what has its build or its content in its address. */
export const FOREVER = "public, max-age=31536000, immutable";

/** Caching, on hosts that do not see queries, of what has its build in its query. */
export const AN_HOUR = "public, max-age=3600";

/** Folders whose files have their build or their content in their names. */
export const LASTING_FOLDERS: readonly string[] = ["/_fresh/js/", "/engine/", "/boot/"];
