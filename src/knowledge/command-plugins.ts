/** Commands outside of the reference: built in but listed nowhere, or plugins. Each with the page that describes it. */
export const OTHER_COMMANDS: Readonly<Record<string, string>> = {
  ai: 'https://docs.docker.com/ai/gordon/',
  completion: 'https://docs.docker.com/engine/cli/completion/',
  debug: 'https://docs.docker.com/reference/cli/docker/debug/',
  desktop: 'https://docs.docker.com/desktop/features/desktop-cli/',
  extension: 'https://docs.docker.com/extensions/',
  help: 'https://docs.docker.com/reference/cli/docker/',
  init: 'https://docs.docker.com/reference/cli/docker/init/',
  mcp: 'https://docs.docker.com/ai/mcp-catalog-and-toolkit/',
  model: 'https://docs.docker.com/reference/cli/docker/model/',
  offload: 'https://docs.docker.com/offload/',
  pass: 'https://docs.docker.com/reference/cli/docker/pass/',
  sandbox: 'https://docs.docker.com/reference/cli/docker/sandbox/',
  sbom: 'https://docs.docker.com/reference/cli/docker/sbom/',
  scout: 'https://docs.docker.com/reference/cli/docker/scout/',
  trust: 'https://docs.docker.com/reference/cli/docker/trust/',
};
