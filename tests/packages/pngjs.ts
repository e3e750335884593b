// @ts-types="npm:@types/pngjs@6.0.5"
export * from "npm:pngjs@7.0.0";
