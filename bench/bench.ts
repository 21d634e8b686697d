import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { timeParsing } from './parsing.ts';
import { timeNode } from './processes.ts';
import { loneDockerfile, syntheticTree } from './synthetic-tree.ts';

/**
 * `npm run bench [-- <folder>]`: the built command as a whole process against the least any linter must do, our HCL
 * parser against HashiCorp's, and time and memory as the tree grows. Without a folder it measures copies of the shop.
 */
const cli = 'dist/cli.js';
const given = process.argv[2];
const row = (name: string, ...cells: readonly string[]) =>
  console.log([name.padEnd(34), ...cells].join('  '));
const seconds = (value: number) => `${value.toFixed(3)} s`.padStart(9);

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`);

const bare = timeNode(['-e', '0']);
const lone = loneDockerfile();
const oneDockerfile = timeNode([cli, '--fail-on', 'never', '-f', 'json', join(lone, 'Dockerfile')]);
rmSync(lone, { recursive: true });
row('node -e 0', seconds(bare.seconds));
row(
  'infra-lint, one Dockerfile',
  seconds(oneDockerfile.seconds),
  `${(oneDockerfile.seconds / bare.seconds).toFixed(2)} × node -e 0`,
);

const small = given ?? syntheticTree(1000);
const floor = timeNode(['bench/floor.mjs', small]);
const ours = timeNode([cli, '--fail-on', 'never', '-f', 'json', small]);
console.log(`\n${given ?? '1,000 files'}`);
row('floor: walk and read', seconds(floor.seconds));
row(
  'infra-lint',
  seconds(ours.seconds),
  `${(ours.seconds / floor.seconds).toFixed(2)} × floor`,
  `${ours.megabytes.toFixed(0)} MB`,
);

const parsing = await timeParsing(small);
console.log(`\nHCL: ${parsing.files} files, ${parsing.megabytes.toFixed(2)} MB`);
row(
  '@cdktf/hcl2json',
  seconds(parsing.hcl2json),
  `${(parsing.megabytes / parsing.hcl2json).toFixed(2)} MB/s`,
);
row(
  'infra-lint',
  seconds(parsing.ours),
  `${(parsing.megabytes / parsing.ours).toFixed(1)} MB/s`,
  `${(parsing.hcl2json / parsing.ours).toFixed(0)} × as fast`,
);

if (given === undefined) {
  console.log('\nAs the tree grows');
  for (const files of [1000, 10_000, 50_000]) {
    const tree = files === 1000 ? small : syntheticTree(files);
    const timing = timeNode([cli, '--fail-on', 'never', '-f', 'json', tree], 1);
    const each = `${((timing.seconds / files) * 1_000_000).toFixed(0)} µs a file`;
    row(
      `${files.toLocaleString('en')} files`,
      seconds(timing.seconds),
      each,
      `${timing.megabytes.toFixed(0)} MB`,
    );
    rmSync(tree, { recursive: true });
  }
}
