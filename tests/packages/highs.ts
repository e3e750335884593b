export { default } from "npm:highs@1.15.3";
