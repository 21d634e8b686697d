import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, explained, isKnown, known, mapKnown } from '../../model/attribute.ts';
import type { InstanceGroup } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { nestedBlocks } from '../terraform/connection-edge.ts';
import { numberSetting, stringSetting, textOf } from '../terraform/setting.ts';
import { processorsOf } from './instance-type.ts';

/** The value of one option, in the block that sets it. */
type OptionOf = (namespace: string, name: string) => ObjectValue | undefined;

/**
 * An environment of Elastic Beanstalk, as far as its `setting` blocks say: what they leave out, the files of the
 * application may set. Source: the page `aws_elastic_beanstalk_environment` of the AWS provider, and
 * https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html
 */
export const adaptBeanstalkEnvironment: Adapter = (resource, index) => {
  const optionOf = optionsOf(resource);
  const type = optionOf('aws:elasticbeanstalk:environment', 'EnvironmentType');
  const isSingle = type !== undefined && isKnown(stringSetting(type, 'value'), 'SingleInstance');
  const instance = optionOf('aws:autoscaling:launchconfiguration', 'InstanceType');
  const group: InstanceGroup = {
    ...baseOf(resource, index),
    kind: 'instance-group',
    noun: 'an Elastic Beanstalk environment',
    serving: textOf(resource.body, 'tier') !== 'Worker',
    replicas: isSingle ? singleInstance(type, 1) : leastOf(optionOf),
    autoscaling: isSingle ? singleInstance(type, false) : fixedSize(optionOf),
    processors: instance === undefined ? undefined : processorsOf(instance, 'value'),
    healthChecks: [],
    safeguards: {
      rollingUpdate: isSingle ? [] : rollingUpdateOf(optionOf),
      privatePlacement: addressOf(optionOf),
    },
  };
  return [group];
};

/** The last of several wins. */
function optionsOf({ body }: TerraformResource): OptionOf {
  const options = new Map(
    nestedBlocks(body, 'setting').map((setting) => [
      `${textOf(setting, 'namespace')} ${textOf(setting, 'name')}`,
      setting,
    ]),
  );
  return (namespace, name) => options.get(`${namespace} ${name}`);
}

function singleInstance<T>(option: ObjectValue, value: T): Attribute<T> {
  return known(value, option.fields.get('value')?.span ?? option.header, {
    detail: '`EnvironmentType` is `SingleInstance`',
    remedy: 'Set `EnvironmentType` to `LoadBalanced`, and `MinSize` to 2 or more.',
  });
}

function leastOf(optionOf: OptionOf): Attribute<number> | undefined {
  const least = optionOf('aws:autoscaling:asg', 'MinSize');
  if (least === undefined) return undefined;
  return named(numberSetting(least, 'value'), 'MinSize', 'Set `MinSize` to 2 or more.');
}

/** Undefined where the bounds are not both written, or differ. */
function fixedSize(optionOf: OptionOf): Attribute<boolean> | undefined {
  const [least, most] = ['MinSize', 'MaxSize'].map((name) => {
    const option = optionOf('aws:autoscaling:asg', name);
    return option === undefined ? undefined : numberSetting(option, 'value');
  });
  if (least?.state !== 'known' || most?.state !== 'known' || least.value !== most.value) return undefined;
  return known(false, most.span, {
    via: most.via,
    detail: `\`MinSize\` and \`MaxSize\` are both ${most.value}`,
    remedy: 'Set `MaxSize` above `MinSize`.',
  });
}

function rollingUpdateOf(optionOf: OptionOf): readonly Attribute<boolean>[] {
  const policy = optionOf('aws:elasticbeanstalk:command', 'DeploymentPolicy');
  if (policy === undefined) return [];
  const rolls = mapKnown(stringSetting(policy, 'value'), (name) => name !== 'AllAtOnce');
  return [
    explained(rolls, {
      detail: '`DeploymentPolicy` is `AllAtOnce`',
      remedy: 'Set `DeploymentPolicy` to `Rolling`.',
    }),
  ];
}

function addressOf(optionOf: OptionOf): readonly Attribute<boolean>[] {
  const address = optionOf('aws:ec2:vpc', 'AssociatePublicIpAddress');
  if (address === undefined) return [];
  const isPrivate = mapKnown(stringSetting(address, 'value'), (text) => text !== 'true');
  return [
    explained(isPrivate, {
      detail: '`AssociatePublicIpAddress` is `true`',
      remedy: 'Set `AssociatePublicIpAddress` to `false`, in private subnets.',
    }),
  ];
}

function named<T>(attribute: Attribute<T>, name: string, remedy: string): Attribute<T> {
  const value =
    attribute.state === 'known' ? { detail: `\`${name}\` is \`${String(attribute.value)}\`` } : {};
  return explained(attribute, { ...value, remedy });
}
