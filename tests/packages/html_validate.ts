export * from "npm:html-validate@11.18.0";
