import { spawnSync } from 'node:child_process';

/** A whole process from outside: medians over several runs. */
export interface Timing {
  readonly seconds: number;
  /** Peak resident memory in megabytes of 1,000,000 bytes. */
  readonly megabytes: number;
}

const reportMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak='+process.resourceUsage().maxRSS))`;

/** Runs `node` with these arguments once to warm up and then `runs` times. */
export function timeNode(args: readonly string[], runs = 5): Timing {
  const timings = Array.from({ length: runs + 1 }, () => runOnce(args)).slice(1);
  return {
    seconds: median(timings.map((timing) => timing.seconds)),
    megabytes: median(timings.map((timing) => timing.megabytes)),
  };
}

function runOnce(args: readonly string[]): Timing {
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--import', reportMemory, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (child.error !== undefined || (child.status ?? 2) > 1) {
    throw new Error(`node ${args.join(' ')} ended with ${child.status}: ${child.stderr}`);
  }
  const kilobytes = Number(/peak=(\d+)$/.exec(child.stderr)?.[1] ?? 0);
  return { seconds, megabytes: (kilobytes * 1024) / 1_000_000 };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
