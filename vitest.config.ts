import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whoever asks for one rule wants to see that one.
    hideSkippedTests: true,
    // One worker less than there are cores is half of a small machine.
    maxWorkers: '100%',
    // Starting the bundle, or a WebAssembly parser, takes its time on a loaded machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
