import type { ComposeProject } from '../../evaluate/compose/project.ts';
import { fieldOf, readObject } from '../../evaluate/read.ts';
import { fileNameOf } from '../../source/path.ts';

/** Settings of `deploy` that only a swarm heeds. */
const ofSwarm = ['placement', 'update_config', 'rollback_config', 'endpoint_mode'];

/**
 * Whether a project is deployed to a swarm (`docker stack deploy`), which restarts what ends and starts everything at
 * once: by its name, or because it says what only a swarm would do.
 * Source: https://docs.docker.com/reference/cli/docker/stack/deploy/
 */
export function isForSwarm({ path, services }: ComposeProject): boolean {
  if (/(?:^|[-._])(?:stack|swarm)(?:[-._]|$)/i.test(fileNameOf(path))) return true;
  return services.some(({ body }) => {
    const deploy = readObject(body, 'deploy');
    return deploy.state === 'known' && ofSwarm.some((name) => fieldOf(deploy.value, name) !== undefined);
  });
}
