import { expect, test } from 'vitest';
import { booleanSetting, stringSetting } from '../../../src/adapt/terraform/setting.ts';
import { evaluateRoot, resourceAt } from '../../evaluate/terraform/evaluate-source.ts';

const root = evaluateRoot(`
variable "user" {
  default   = "app"
  sensitive = true
}
resource "aws_db_instance" "main" {
  username = var.user
  engine   = "postgres"
}`);
const { body } = resourceAt(root, 'aws_db_instance.main');

test('what an argument is, is said of it', () => {
  expect(stringSetting(body, 'engine')).toMatchObject({
    value: 'postgres',
    detail: '`engine` is `postgres`',
  });
  expect(booleanSetting(body, 'multi_az', false)).toMatchObject({
    value: false,
    detail: '`multi_az` is not set and defaults to `false`',
  });
});

test('what is sensitive is judged, and not said', () => {
  expect(stringSetting(body, 'username')).toMatchObject({
    value: 'app',
    detail: '`username` is a sensitive value',
  });
});
