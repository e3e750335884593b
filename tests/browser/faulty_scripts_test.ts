import { startChromium } from "@/tests/support/browsers/chromium.ts";
import { tellOfFaultyScripts } from "./faulty_scripts.ts";
import { inBrowser } from "./in_browser.ts";

inBrowser(await startChromium(), tellOfFaultyScripts);
