import type { Stage } from '../../evaluate/dockerfile/stages.ts';
import { readImageReference } from './image-reference.ts';
import { readImageTag } from './image-tag.ts';

/**
 * The `HEALTHCHECK` that asks whether the program answers at its port, with what is in the image for sure: the tools of
 * Alpine, or the language that it runs in. Undefined where the port or what could ask is not known.
 */
export function portCheck(lineage: readonly Stage[]): string | undefined {
  const ports = new Set(lineage.flatMap(exposedPorts));
  const [port] = ports;
  const base = lineage.at(-1)?.base;
  if (
    ports.size !== 1 ||
    port === undefined ||
    Number.isNaN(port) ||
    base?.kind !== 'image' ||
    base.reference.kind !== 'string'
  )
    return undefined;
  const command = commandFor(base.reference.value, port);
  return command && `HEALTHCHECK CMD ${command}`;
}

function commandFor(image: string, port: number): string | undefined {
  const { repository, tag } = readImageReference(image);
  const { flavours } = readImageTag(tag);
  // BusyBox: https://www.busybox.net/downloads/BusyBox.html#nc
  const isAlpine = repository === 'alpine' || (flavours.includes('alpine') && !repository.includes('/'));
  if (isAlpine) return `["nc", "-z", "127.0.0.1", "${port}"]`;
  const program = runtimes.get(repository);
  return program && JSON.stringify(program(port)).replaceAll('","', '", "');
}

/** Docker's official images of languages, and a program that ends well if somebody answers. */
const runtimes: ReadonlyMap<string, (port: number) => readonly string[]> = new Map([
  [
    'node',
    (port: number) => [
      'node',
      '-e',
      `require('net').connect(${port}, '127.0.0.1', function () { this.destroy() })`,
    ],
  ],
  [
    'python',
    (port: number) => [
      'python',
      '-c',
      `import socket; socket.create_connection(('127.0.0.1', ${port}), 3).close()`,
    ],
  ],
]);

/** The ports of `EXPOSE`; NaN for what is no single TCP port. */
export function exposedPorts({ instructions }: Stage): readonly number[] {
  return instructions
    .filter(({ node }) => node.keyword === 'EXPOSE')
    .flatMap(({ words }) => words)
    .map((word) => (word.kind === 'string' ? toPort(word.value) : Number.NaN));
}

function toPort(text: string): number {
  return /^\d{1,5}(?:\/tcp)?$/i.test(text) ? Number.parseInt(text, 10) : Number.NaN;
}
