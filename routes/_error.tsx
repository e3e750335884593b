import { HttpError } from "fresh";
import { Layout } from "@/components/site/Layout.tsx";
import { PageHeading } from "@/components/site/PageHeading.tsx";
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
  const page = await ctx.render(
    <Layout path="">
      <div class="mx-auto max-w-[76rem] px-4 py-16 sm:px-8 lg:py-24">
        <PageHeading title={title} lead={text} />
        <p class="mt-8 flex flex-wrap gap-x-8 gap-y-2 text-lg">
          <a class="text-accent underline" href="/" aria-current="false">{errors.home}</a>
          <a class="text-accent underline" href="/inspiration" aria-current="false">
            {errors.gallery}
          </a>
        </p>
      </div>
    </Layout>,
    { status },
  );
  return await protect(page);
});
