export { converter, differenceCiede2000 } from "npm:culori@4.0.2";
