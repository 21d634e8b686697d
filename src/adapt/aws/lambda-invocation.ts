import type { TerraformResource } from '../../evaluate/terraform/resource.ts';
import { namersOf } from '../terraform/namers.ts';
import type { RootIndex } from '../terraform/root-index.ts';
import { textOf } from '../terraform/setting.ts';

/** Those who wait for the function's answer. */
const callers = /^(?:apigateway|elasticloadbalancing|edgelambda|lex|appsync)\.amazonaws\.com$/;

const namingArguments = ['function_name'];

/**
 * Whether somebody waits for its answers: an API, a load balancer, a function URL. Source: the pages
 * `aws_lambda_permission`, `aws_lambda_function_url`, `aws_api_gateway_integration` and `aws_apigatewayv2_integration`
 * of the AWS provider.
 */
export function isAnswering(index: RootIndex, resource: TerraformResource): boolean {
  const naming: readonly (readonly [string, string])[] = [
    ['aws_lambda_function_url', 'function_name'],
    ['aws_api_gateway_integration', 'uri'],
    ['aws_apigatewayv2_integration', 'integration_uri'],
    ['aws_lb_target_group_attachment', 'target_id'],
  ];
  if (naming.some(([type, name]) => namersOf(index, resource, type, name, []).sure.length > 0)) return true;
  return permissionsOf(index, resource).some(({ body }) => callers.test(textOf(body, 'principal') ?? ''));
}

function permissionsOf(index: RootIndex, resource: TerraformResource): readonly TerraformResource[] {
  return namersOf(index, resource, 'aws_lambda_permission', 'function_name', namingArguments).sure;
}
