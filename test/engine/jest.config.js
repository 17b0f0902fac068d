/** Proves the knowledge on a Docker Engine; npm run test:engine says first whether there is one. */
const shared = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...shared,
  rootDir: '../..',
  // What needs neither a client nor an engine is part of `npm test`.
  testMatch: ['<rootDir>/test/engine/proof.test.ts', '<rootDir>/test/engine/live/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // All entries share one engine, so they go one after another.
  maxWorkers: 1,
  // A client that finds no engine takes its time to say so.
  testTimeout: 60_000,
  verbose: true,
};
