export { handler } from "../manifest.webmanifest.ts";
