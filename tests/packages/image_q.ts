// @ts-types="../bench/image_q.d.ts"
export * from "npm:image-q@4.0.0";
