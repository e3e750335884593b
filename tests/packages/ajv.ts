export { Ajv2019 } from "npm:ajv@8.20.0/dist/2019.js";
