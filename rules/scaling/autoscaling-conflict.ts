import { defineRule, everyKind, isKnown, lacking, sentence } from '#rule';

export default defineRule({
  id: 'autoscaling-conflict',
  title: 'Capacity that two sides set',
  severity: 'warning',
  since: '0.1.0',
  profile: 'default',
  environments: 'production',
  patterns: [{ document: 'Architecture Patterns & Designs', section: 'Auto-Scaling' }],
  rationale: `
An autoscaler has added what the load asks for; then somebody deploys, and the number in the file is applied again. In
the middle of the peak most of the instances are taken away. The other way round, a plan shows a change that nobody
made, every time. One side alone may set the number.

An autoscaler that points at nothing is found as well: whoever wrote it believes that the load is followed.
`,
  remedy: 'Leave the number to the autoscaler: take it out of the file, or have changes to it ignored.',
  exceptions:
    'Where the written number is only the first one, and everything that applies the file again leaves it alone.',
  references: [
    'https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/ecs_service.html.markdown',
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  ],
  controls: {},
  aliases: [
    'deployment-targeted-by-hpa-does-not-have-replicas-configured',
    'horizontalpodautoscaler-has-target',
    'dangling-horizontalpodautoscaler',
  ],
  fixes: 'unsafe',
  options: {},

  on: everyKind,
  *check(component) {
    yield* lacking(component, 'soleScaler', 'has its capacity set by two sides');
    if (component.kind !== 'autoscaler' || component.target === undefined) return;
    const { resource, target } = component;
    if (isKnown(target, false))
      yield { at: target, message: sentence(`\`${resource}\` scales nothing`, target) };
  },
});
