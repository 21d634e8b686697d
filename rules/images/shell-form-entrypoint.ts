import { defineRule, lacking } from '#rule';

export default defineRule({
  id: 'shell-form-entrypoint',
  title: 'Shell between the container and its program',
  severity: 'note',
  since: '0.1.0',
  profile: 'strict',
  environments: 'all',
  patterns: [{ document: 'Infrastructure Patterns Reference', section: 'Docker Best Practices' }],
  rationale: `
In shell form the first process is \`/bin/sh\`, which does not pass signals on. The program never hears that it should
stop, is killed when its time is up, and drops what it was doing. In exec form it is the first process itself.
`,
  remedy: 'Write the command as a JSON array.',
  exceptions: 'Where the shell is wanted, for variables or redirection, and starts the program with `exec`.',
  references: [
    'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form',
    'https://docs.docker.com/reference/build-checks/json-args-recommended/',
  ],
  controls: {},
  aliases: ['DL3025', 'JSONArgsRecommended', 'b86987e1-6397-4619-81d5-8807f2387c79'],
  fixes: 'unsafe',
  options: {},

  on: ['image-build'],
  *check(component) {
    yield* lacking(component, 'execForm', 'starts its program by way of a shell');
  },
});
