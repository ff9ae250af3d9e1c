const base = require('./jest.config');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
