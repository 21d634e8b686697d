import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import type { ObjectValue } from '../../evaluate/value.ts';
import { type Attribute, isKnown, known, mapKnown, unknown } from '../../model/attribute.ts';
import type { Container } from '../../model/component.ts';
import type { baseOf } from '../terraform/component-base.ts';
import { isSet, stringSetting, textOf } from '../terraform/setting.ts';
import { nestedBlocks } from './nested-blocks.ts';

/**
 * The container that an app of App Service runs, checked by its front end. Source: the page `azurerm_linux_web_app` of
 * the azurerm provider: `docker_image_name` of `application_stack`, until 3.x `docker_image` with `docker_image_tag`, and
 * of `azurerm_app_service` `linux_fx_version = "DOCKER|…"`.
 */
export function appContainer(
  resource: TerraformResource,
  base: ReturnType<typeof baseOf>,
): readonly Container[] {
  const image = nestedBlocks(resource.body, 'site_config').map(imageOf).find(isDefined);
  if (image === undefined) return [];
  return [
    {
      ...base,
      id: `${base.id}#container`,
      kind: 'container',
      name: textOf(resource.body, 'name') ?? resource.name,
      workload: base.id,
      image,
      serving: true,
      healthChecks: [],
    },
  ];
}

function imageOf(config: ObjectValue): Attribute<string> | undefined {
  for (const stack of nestedBlocks(config, 'application_stack')) {
    if (isSet(stack, 'docker_image_name')) return stringSetting(stack, 'docker_image_name');
    if (isSet(stack, 'docker_image')) return olderImage(stack);
    // Of function apps, the image is a block.
    for (const docker of nestedBlocks(stack, 'docker')) return functionImage(docker);
  }
  const version = stringSetting(config, 'linux_fx_version');
  if (version.state !== 'known' || !version.value.startsWith('DOCKER|')) return undefined;
  return mapKnown(version, (text) => text.slice('DOCKER|'.length));
}

function olderImage(stack: ObjectValue): Attribute<string> {
  return tagged(stringSetting(stack, 'docker_image'), stringSetting(stack, 'docker_image_tag'));
}

function functionImage(docker: ObjectValue): Attribute<string> {
  return tagged(stringSetting(docker, 'image_name'), stringSetting(docker, 'image_tag'));
}

function tagged(image: Attribute<string>, tag: Attribute<string>): Attribute<string> {
  if (image.state !== 'known' || tag.state === 'absent') return image;
  if (tag.state === 'unknown') return unknown(tag.because, tag.span, tag.via);
  const span = isKnown(tag, 'latest') ? tag.span : image.span;
  return known(`${image.value}:${tag.value}`, span, { via: image.via });
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}
