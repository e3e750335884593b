import { startChromium } from "@/tests/support/browsers/chromium.ts";
import { tellStories } from "./stories.ts";

tellStories(await startChromium());
