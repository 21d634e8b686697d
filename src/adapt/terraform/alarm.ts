/**
 * Which critical components have an alarm: once for all providers. A provider's adapter calls `withAlarms` on its
 * components with an `AlarmLandscape` that says what its alarms are and how they name what they watch.
 */
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { Value } from '../../evaluate/value.ts';
import { type Attribute, absent, known, unknown } from '../../model/attribute.ts';
import type { Component } from '../../model/component.ts';
import { referencesIn } from './reference.ts';
import type { RootIndex } from './root-index.ts';
import { argumentOf, textOf } from './setting.ts';

/** What a provider's alarms are. */
export interface AlarmLandscape {
  /** The types of the resources that are alarms. */
  readonly types: readonly string[];
  /** What an alarm watches; `unknown` where that cannot be read, which clears every component. */
  watchedBy(alarm: TerraformResource): readonly WatchedName[] | 'unknown';
  /** The arguments of a member that name what it is a member of: who watches the one watches the other. */
  readonly owners: readonly string[];
  /** What to do, as a sentence: "Add an `aws_cloudwatch_metric_alarm` for it." */
  readonly remedy: string;
}

/** Something that an alarm watches. */
export interface WatchedName {
  /** It refers to it, or holds its name. */
  readonly value: Value;
  /** Of a name: the argument that it is of, and the types of resources that may be called so. */
  readonly argument: string;
  readonly types: readonly string[];
}

/** Alarms of other tools, of which nobody here knows what they watch. */
const foreignTypes =
  /^(?:datadog_monitor|newrelic_|grafana_rule_group|dynatrace_|signalfx_detector|opsgenie_|checkly_|honeycombio_trigger|logzio_|sumologic_monitor|elasticstack_kibana_alerting|coralogix_alert)/;

/** Calls of modules that are not on disk and may hold alarms. */
const alarmModule = /alarm|alert|monitor|cloudwatch|observab|datadog|newrelic|grafana/i;

/**
 * The components, the critical ones with whether something in the root raises an alarm for them: datastores, load
 * balancers and queues. Where a root has no alarm at all, its alarms are rather elsewhere, or nobody thought of any: then
 * the first of them speaks for all.
 */
export function withAlarms(
  index: RootIndex,
  components: readonly Component[],
  landscape: AlarmLandscape,
): readonly Component[] {
  const critical = components.filter(isCritical);
  const [first] = critical;
  if (first === undefined) return components;
  const alarms = index.ofType(...landscape.types);
  if (isWatchedOtherwise(index)) return components;
  const answers = new Map<Component, Attribute<boolean>>();
  if (alarms.length === 0) {
    const others = critical.length - 1;
    const detail =
      others === 0
        ? 'its root has no alarm at all'
        : `its root has no alarm at all, for it or for ${others} more`;
    answers.set(first, absent(first.span, { detail, remedy: landscape.remedy }));
  } else {
    const watched = readWatched(index, alarms, landscape);
    for (const component of critical) answers.set(component, answerOf(index, component, watched, landscape));
  }
  return components.map((component) => {
    const answer = answers.get(component);
    return answer === undefined
      ? component
      : { ...component, safeguards: { ...component.safeguards, alarm: [answer] } };
  });
}

/** Members and replicas are watched with their cluster, and what is kept for its objects needs no watching. */
function isCritical(component: Component): boolean {
  switch (component.kind) {
    case 'datastore':
      return (
        component.role === 'primary' &&
        !(component.engine.state === 'known' && storages.has(component.engine.value))
      );
    case 'load-balancer':
      return true;
    case 'queue':
      return !passesOn.test(component.noun);
    default:
      return false;
  }
}

/** It keeps nothing that could pile up: what it hands messages to is watched. */
const passesOn = /\btopic|delivery stream/i;

const storages = new Set<string>(['object-storage', 'file-system']);

function isWatchedOtherwise({ root }: RootIndex): boolean {
  return (
    root.resources.some(({ type }) => foreignTypes.test(type)) ||
    root.moduleCalls.some(({ name, source }) => alarmModule.test(`${name} ${source}`))
  );
}

interface Watched {
  readonly resources: ReadonlyMap<string, TerraformResource>;
  /** By type and name. */
  readonly names: ReadonlyMap<string, TerraformResource>;
  /** By type: the argument that holds its name. */
  readonly naming: ReadonlyMap<string, string>;
  /** The first alarm that watches nobody knows what. */
  readonly vague: TerraformResource | undefined;
}

function readWatched(
  index: RootIndex,
  alarms: readonly TerraformResource[],
  { watchedBy, owners }: AlarmLandscape,
): Watched {
  const resources = new Map<string, TerraformResource>();
  const names = new Map<string, TerraformResource>();
  const naming = new Map<string, string>();
  let vague: TerraformResource | undefined;
  for (const alarm of alarms) {
    const watched = watchedBy(alarm);
    if (watched === 'unknown') vague ??= alarm;
    for (const { value, argument, types } of watched === 'unknown' ? [] : watched) {
      const references = referencesIn(value);
      for (const { reference } of references)
        for (const resource of index.at(reference))
          for (const address of [resource.address, ...ownersOf(index, resource, owners)])
            resources.set(address, alarm);
      for (const type of types) {
        naming.set(type, argument);
        if (value.kind === 'string') names.set(`${type} ${value.value}`, alarm);
      }
      if (value.kind === 'unknown' && references.length === 0) vague ??= alarm;
    }
  }
  return { resources, names, naming, vague };
}

function ownersOf(
  index: RootIndex,
  { body }: TerraformResource,
  owners: readonly string[],
): readonly string[] {
  return owners
    .flatMap((name) => referencesIn(argumentOf(body, name)))
    .flatMap(({ reference }) => index.at(reference))
    .map(({ address }) => address);
}

function answerOf(
  index: RootIndex,
  component: Component,
  { resources, names, naming, vague }: Watched,
  { remedy }: AlarmLandscape,
): Attribute<boolean> {
  const [own] = index.at({ address: component.resource, path: [] });
  const name = own === undefined ? undefined : textOf(own.body, naming.get(own.type) ?? 'name');
  const alarm = resources.get(component.resource) ?? names.get(`${own?.type} ${name}`);
  if (alarm !== undefined) return known(true, alarm.header);
  if (vague !== undefined) return unknown(`\`${vague.address}\` may watch it`, component.span);
  const detail = 'none of the alarms of its root watches it';
  return absent(component.span, { detail, remedy });
}
