/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Real SDKs against local servers: a busy machine may take its time, and nothing here asserts on a clock.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // What needs a Docker Engine has a command of its own (npm run test:engine).
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/engine/(?!runner/)'],
  // unbash has ES modules only, which jest cannot load by itself.
  transformIgnorePatterns: ['/node_modules/(?!unbash/)'],
  transform: {
    '^.+\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
};
