# The site as a container: built in one stage, served in another that holds no more than serving needs.
#
#   docker build --tag pixelated-artwork .
#   docker run --read-only --publish 8000:8000 --env SITE_ORIGIN=https://pixels.example pixelated-artwork

FROM denoland/deno:2.9.6 AS build
WORKDIR /app
COPY . .
# Below which path of its host the site stands, such as /pixels/.
ARG BASE_PATH=/
RUN deno task build
# Of the packages only those stay that pages are rendered by: 9 MB of 155.
RUN rm -rf node_modules \
  && deno eval --unstable-npm-lazy-caching "await import('./lib/site/listen.ts'); \
    const { default: site } = await import('./_fresh/server.js'); \
    await site.fetch(new Request('http://localhost/'));"

FROM denoland/deno:alpine-2.9.6
WORKDIR /app
COPY --from=build /app ./
ENV HOSTNAME=0.0.0.0 PORT=8000
USER deno
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
  CMD wget --quiet --output-document=- "http://127.0.0.1:${PORT}/healthz" || exit 1
CMD ["run", "--cached-only", "--no-lock", "--no-prompt", "--node-modules-dir=manual", "--allow-net", "--allow-read=/app", "--allow-env", "--allow-sys=hostname", "--allow-run=sh", "lib/site/start.ts"]
