/** Proves the knowledge on a Docker Engine: npx jest -c test/engine/jest.config.js, or -t ENTRY for one entry. */
const shared = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  rootDir: '../..',
  testEnvironment: 'node',
  transform: shared.transform,
  testMatch: ['<rootDir>/test/engine/**/*.test.ts'],
  // All entries share one engine, so they go one after another.
  maxWorkers: 1,
  // A client that finds no engine takes its time to say so.
  testTimeout: 60_000,
  verbose: true,
};
