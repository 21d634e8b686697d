import { buildOfService } from '../../evaluate/compose/build.ts';
import type { ComposeProject, ComposeService } from '../../evaluate/compose/project.ts';
import type { Value } from '../../evaluate/value.ts';
import { textOf } from '../../source/span.ts';
import { mainProcessesOf } from '../process-name.ts';

/**
 * The first service of each application, by service: the same image or the same build with another command (web,
 * worker, scheduler) is one application in several processes, and so is one with the name of another (`orders-worker`).
 */
export function applicationsIn(project: ComposeProject): ReadonlyMap<ComposeService, ComposeService> {
  const firsts = new Map<string, ComposeService>();
  const applications = new Map<ComposeService, ComposeService>();
  for (const service of project.visible.values()) {
    const key = keyOf(service);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, service);
    applications.set(service, first ?? service);
  }
  for (const service of project.visible.values()) {
    const main = mainProcessesOf(service.name)
      .map((name) => project.visible.get(name) ?? project.visible.get(name.replaceAll('-', '_')))
      .find((found) => found !== undefined);
    if (main !== undefined) applications.set(service, applications.get(main) ?? main);
  }
  return applications;
}

function keyOf(service: ComposeService): string {
  const build = buildOfService(service.body);
  if (build?.dockerfile !== undefined) return `build:${build.dockerfile}`;
  const image = service.body.fields.get('image')?.value;
  if (image === undefined) return `service:${service.name}`;
  // An unknown part is the same in two places where the same is written.
  const text = image.kind === 'string' ? image.value : textOf(image.span);
  const code = isRuntime(text) ? mountedCode(service.body.fields.get('volumes')?.value) : '';
  return `image:${text}:${code}`;
}

const runtimes = new Set(
  [
    'node bun deno python pypy php ruby golang rust perl elixir openjdk eclipse-temurin amazoncorretto maven gradle',
    'sdk aspnet runtime alpine debian ubuntu busybox fedora rockylinux amazonlinux nginx httpd caddy tomcat',
  ].flatMap((line) => line.split(' ')),
);

/** An image such as `node:22` runs whatever code is mounted into it. */
function isRuntime(image: string): boolean {
  const name = image.slice(image.lastIndexOf('/') + 1).split(/[:@]/, 1)[0] ?? '';
  return runtimes.has(name);
}

function mountedCode(volumes: Value | undefined): string {
  const [first] = volumes?.kind === 'list' ? volumes.items : [];
  return first?.kind === 'string' ? (first.value.split(':', 1)[0] ?? '') : '';
}
