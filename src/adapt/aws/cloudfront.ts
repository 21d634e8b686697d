import { readBlocks } from '../../evaluate/read.ts';
import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import {
  type Attribute,
  byDefault,
  explained,
  isKnown,
  known,
  mapKnown,
  unknown,
} from '../../model/attribute.ts';
import type { PlainComponent } from '../../model/component.ts';
import { type Adapter, baseOf } from '../terraform/component-base.ts';
import { onlyBlock } from '../terraform/only-block.ts';
import { settingTo } from '../terraform/repair.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { argumentOf, booleanSetting, isSet, stringSetting } from '../terraform/setting.ts';
import { orDelivered } from './access-log.ts';
import { ddosProtectionOf } from './shield.ts';

/**
 * A CloudFront distribution. Source: the page `aws_cloudfront_distribution` of the AWS provider:
 * `minimum_protocol_version` is `TLSv1` where it is not set, and has to be where the certificate is CloudFront's own.
 * One that is switched off answers nobody.
 */
export const adaptDistribution: Adapter = (resource, index) => {
  const { body } = resource;
  const enabled = booleanSetting(body, 'enabled');
  // What a variable switches off may be switched on elsewhere.
  if (isKnown(enabled, false) && enabled.via.length === 0) return [];
  const tls = modernTlsOf(body);
  const distribution: PlainComponent = {
    ...baseOf(resource, index),
    kind: 'gateway',
    noun: 'a CloudFront distribution',
    safeguards: {
      encryptedListening: behavioursOf(body).flatMap(encryptedListeningOf),
      encryptionInTransit: originsOf(body).flatMap(encryptionToOrigin),
      modernTls: tls === undefined ? undefined : [tls],
      webFirewall: [webFirewallOf(resource)],
      ddosProtection: [ddosProtectionOf(index, resource)],
      auditLog: [logsOf(index, resource)],
    },
  };
  return [distribution];
};

function behavioursOf(body: ObjectValue): readonly ObjectValue[] {
  return ['default_cache_behavior', 'ordered_cache_behavior'].flatMap((name) => blocksOf(body, name));
}

function originsOf(body: ObjectValue): readonly ObjectValue[] {
  return blocksOf(body, 'origin');
}

function blocksOf(body: ObjectValue, name: string): readonly ObjectValue[] {
  const blocks = readBlocks(body, name);
  return blocks.state === 'known' ? blocks.value : [];
}

function encryptedListeningOf(behaviour: ObjectValue): readonly Attribute<boolean>[] {
  if (!isSet(behaviour, 'viewer_protocol_policy')) return [];
  const policy = stringSetting(behaviour, 'viewer_protocol_policy');
  return [
    explained(
      mapKnown(policy, (word) => word !== 'allow-all'),
      settingTo(behaviour, 'viewer_protocol_policy', 'redirect-to-https'),
    ),
  ];
}

/**
 * The way from CloudFront to an origin. The website of a bucket speaks nothing but HTTP:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html
 */
function encryptionToOrigin(origin: ObjectValue): readonly Attribute<boolean>[] {
  const custom = onlyBlock(origin, 'custom_origin_config');
  if (custom.state !== 'known' || isWebsite(origin)) return [];
  const policy = stringSetting(custom.value, 'origin_protocol_policy');
  return [
    explained(
      mapKnown(policy, (word) => word !== 'http-only'),
      settingTo(custom.value, 'origin_protocol_policy', 'https-only'),
    ),
  ];
}

function isWebsite(origin: ObjectValue): boolean {
  const domain = argumentOf(origin, 'domain_name');
  if (domain?.kind === 'string') return /\.s3-website[.-]/.test(domain.value);
  if (domain?.reference?.path.some((part) => /website_(?:endpoint|domain)$/.test(String(part))) === true)
    return true;
  const parts = domain?.kind === 'unknown' ? (domain.template ?? []) : [];
  return parts.some(
    (part) =>
      (typeof part === 'string' && part.includes('s3-website')) ||
      (typeof part !== 'string' &&
        part.reference?.path.some((step) => /website_(?:endpoint|domain)$/.test(String(step))) === true),
  );
}

function modernTlsOf(body: ObjectValue): Attribute<boolean> | undefined {
  const block = onlyBlock(body, 'viewer_certificate');
  if (block.state === 'absent') return undefined;
  if (block.state === 'unknown') return unknown(block.because, block.span, block.via);
  const certificate = block.value;
  const own = booleanSetting(certificate, 'cloudfront_default_certificate');
  if (own.state === 'unknown') return own;
  if (isKnown(own, true))
    return known(false, own.span, {
      via: own.via,
      detail: "with CloudFront's own certificate it begins with TLS 1.0",
      remedy: 'Use a certificate for a domain of its own, with `minimum_protocol_version = "TLSv1.2_2021"`.',
    });
  const version = stringSetting(certificate, 'minimum_protocol_version', 'TLSv1');
  return explained(
    mapKnown(version, (name) => /^TLSv1\.[23]/.test(name)),
    settingTo(certificate, 'minimum_protocol_version', 'TLSv1.2_2021'),
  );
}

/** An ACL whose name is not known is one nevertheless. */
function webFirewallOf({ body, header }: TerraformResource): Attribute<boolean> {
  const field = body.fields.get('web_acl_id');
  if (field === undefined || !isSet(body, 'web_acl_id'))
    return byDefault(false, header, {
      detail: '`web_acl_id` is not set',
      remedy: 'Set `web_acl_id` to the ARN of an `aws_wafv2_web_acl` with the scope `CLOUDFRONT`.',
    });
  const { value } = field;
  if (value.kind === 'unknown' && value.reference === undefined && value.template === undefined)
    return unknown(value.because, field.span, value.via);
  return known(true, field.span);
}

/** A distribution logs by itself, in real time for each behaviour, or by way of CloudWatch. */
function logsOf(index: RootIndex, resource: TerraformResource): Attribute<boolean> {
  const { body, header } = resource;
  const block = onlyBlock(body, 'logging_config');
  if (block.state === 'unknown') return unknown(block.because, block.span, block.via);
  if (block.state === 'known') return known(true, block.span);
  const live = behavioursOf(body).find((behaviour) => isSet(behaviour, 'realtime_log_config_arn'));
  if (live !== undefined) return known(true, live.header);
  const off = byDefault(false, header, {
    detail: 'it has no `logging_config`',
    remedy: 'Add a `logging_config` block with a bucket for its access logs.',
  });
  return orDelivered(index, resource, off);
}
