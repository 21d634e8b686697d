import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, known } from '../../model/attribute.ts';
import type { Engine } from '../../model/component.ts';
import { portsOfEngine } from '../engine-port.ts';
import { numberSetting, stringSetting } from '../terraform/setting.ts';

const engines: readonly (readonly [RegExp, Engine])[] = [
  [/postgres/i, 'postgresql'],
  [/^mariadb/, 'mariadb'],
  [/mysql|^aurora$/i, 'mysql'],
  [/sqlserver/i, 'sql-server'],
  [/oracle/, 'oracle'],
  [/^db2/, 'db2'],
  [/^docdb|^mongodb/, 'mongodb'],
  [/^neptune/, 'neptune'],
  [/^redis|^valkey/, 'redis'],
  [/^memcached/, 'memcached'],
  [/^rabbitmq/i, 'rabbitmq'],
];

/** The engine that an argument names in the words of AWS: `aurora-postgresql`, `sqlserver-ex`, `valkey`. */
export function engineSetting(body: ObjectValue, name: string, unset?: string): Attribute<Engine> {
  const setting = stringSetting(body, name, unset);
  if (setting.state !== 'known') return setting;
  const engine = engines.find(([pattern]) => pattern.test(setting.value))?.[1] ?? 'other';
  return { ...setting, value: engine };
}

/** The engine of a service that has only one. */
export function fixedEngine(body: ObjectValue, engine: Engine): Attribute<Engine> {
  return known(engine, body.header);
}

/** The port on which clients come, by `port` or the engine's own. */
export function clientPorts(body: ObjectValue, engine: Attribute<Engine>): readonly number[] {
  const port = numberSetting(body, 'port');
  if (port.state === 'known') return [port.value];
  return port.state === 'absent' && engine.state === 'known' ? portsOfEngine(engine.value) : [];
}
