const base = require('./jest.config');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/long/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
