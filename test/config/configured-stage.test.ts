import { expect, test } from 'vitest';
import { configuredStages } from '../../src/config/configured-stage.ts';

const environments = [
  { paths: ['envs/', '!envs/live'], stage: 'development' as const },
  { paths: ['envs/demo/*.tf'], stage: 'production' as const },
];

test('the last entry that matches holds', () => {
  const stageOf = configuredStages(environments, '');
  expect(stageOf('envs/a/main.tf')).toBe('development');
  expect(stageOf('envs/demo/main.tf')).toBe('production');
  expect(stageOf('modules/main.tf')).toBeUndefined();
});

test('patterns speak of the directory of the configuration', () => {
  const stageOf = configuredStages([{ paths: ['/live'], stage: 'production' }], 'infra/');
  expect(stageOf('infra/live/main.tf')).toBe('production');
  expect(stageOf('live/main.tf')).toBeUndefined();
});
