# Docklore as an image. docs/operating.md says how it is run, built without a registry, and measured.
ARG NODE_IMAGE=node:24.18.0-bookworm-slim

# Packages already at hand, for a build without the registry: --build-context npm-cache=FOLDER. Otherwise empty.
FROM scratch AS npm-cache

FROM ${NODE_IMAGE} AS build
ARG NPM_CONFIG_REGISTRY=https://registry.npmjs.org/
WORKDIR /app
COPY package.json package-lock.json ./
# The one script that would run is our own build, which needs the sources.
RUN --mount=type=bind,from=npm-cache,target=/npm-cache,rw \
    npm ci --ignore-scripts --prefer-offline --no-audit --no-fund --cache /npm-cache
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY knowledge knowledge
RUN npm run build
# Declarations and source maps are for people who write programs, not for one that runs.
RUN npm prune --omit=dev --ignore-scripts --offline --no-audit --no-fund \
    && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -exec rm {} +

FROM ${NODE_IMAGE}
# The health check asks inside the container, Prometheus from outside it.
ENV NODE_ENV=production \
    OPS_HOST=0.0.0.0 \
    OPS_PORT=9464 \
    DATABASE_FILE=/data/docklore.sqlite
RUN mkdir /data && chown 1000:1000 /data
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/knowledge knowledge
COPY --from=build /app/dist dist
# What is sent to who asks for a cheat sheet.
COPY docs/cheatsheets docs/cheatsheets
# By number, so that a host can see that it is not root.
USER 1000:1000
EXPOSE 9464
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --start-interval=1s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node"]
CMD ["dist/index.js"]
