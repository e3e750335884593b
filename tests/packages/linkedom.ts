export * from "npm:linkedom@0.18.15";
