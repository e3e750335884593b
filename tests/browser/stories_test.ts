import { startChromium } from "@/tests/support/browsers/chromium.ts";
import { inBrowser } from "./in_browser.ts";
import { tellStories } from "./stories.ts";

inBrowser(await startChromium(), tellStories);
