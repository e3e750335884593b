import { HttpError } from "fresh";
import { ErrorPage } from "@/components/site/ErrorPage.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { protect } from "@/lib/site/protect.ts";
import { define } from "@/lib/site/state.ts";

/** Answers whatever was thrown. The middlewares beside it do not see its answer, so it protects itself. */
export const handler = define.handlers(async (ctx) => {
  const { errors } = siteMessages(DEFAULT_LANGUAGE);
  const status = ctx.error instanceof HttpError ? ctx.error.status : 500;
  if (status >= 500) console.error(ctx.error);
  const { title, text } = status < 500 ? errors.notFound : errors.failed;
  ctx.state.meta = { title, description: text, path: null };
  const message = <ErrorPage title={title} text={text} language={DEFAULT_LANGUAGE} />;
  try {
    return await protect(await ctx.render(<Layout path="">{message}</Layout>, { status }));
  } catch (error) {
    // What stands around every page may be what fails.
    console.error(error);
    const page = await ctx.render(<main class="bg-paper font-sans text-ink">{message}</main>, {
      status,
    });
    return await protect(page);
  }
});
