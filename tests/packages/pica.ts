export * from "npm:pica@10.0.3";
