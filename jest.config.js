const esModulePackages = ['htmlparser2', 'domhandler', 'domutils', 'dom-serializer', 'domelementtype', 'entities'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // The default leaves a core to itself; on a machine of two that is half of them.
  maxWorkers: '100%',
  // Nothing here asserts how fast a machine is: these only end what hangs. A worker that leaves no handle open still
  // needs longer than the default half second to give its memory back on a busy machine, and would be called a leak.
  testTimeout: 180_000,
  workerGracefulExitTimeout: 20_000,
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/long/'],
  setupFiles: ['<rootDir>/test/setup.js'],
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join('|')})/)`],
};
