import { HttpError } from "fresh";
import { ErrorPage } from "@/components/site/ErrorPage.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { splitAddress } from "@/lib/content/address.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { protect } from "@/lib/site/protect.ts";
import { define } from "@/lib/site/state.ts";

/** Answers whatever was thrown. The middlewares beside it do not see its answer, so it protects itself. */
export const handler = define.handlers(async (ctx) => {
  const { language } = splitAddress(ctx.url.pathname);
  const { errors } = siteMessages(language);
  const status = ctx.error instanceof HttpError ? ctx.error.status : 500;
  if (status >= 500) console.error(ctx.error);
  const { title, text } = status < 500 ? errors.notFound : errors.failed;
  ctx.state.meta = { title, description: text, language, path: null };
  const message = <ErrorPage title={title} text={text} language={language} />;
  try {
    return await protect(
      await ctx.render(<Layout path="" language={language}>{message}</Layout>, { status }),
    );
  } catch (error) {
    // What stands around every page may be what fails.
    console.error(error);
    const page = await ctx.render(<main class="bg-paper font-sans text-ink">{message}</main>, {
      status,
    });
    return await protect(page);
  }
});
