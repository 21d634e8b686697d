import { describe, expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const backups = (selection: string) =>
  shown(
    only(
      infrastructureOf(`
        variable "arns" {}
        resource "aws_dynamodb_table" "users" {}
        resource "aws_dynamodb_table" "orders" {
          name     = "shop-orders"
          hash_key = "id"
          tags     = { backup = "daily" }
        }
        resource "aws_backup_selection" "all" {\n${selection}\n}`),
      'datastore',
      'aws_dynamodb_table.orders',
    ).backups,
  );

const tag = (key: string, value: string) =>
  `selection_tag {\n type = "STRINGEQUALS"\n key = "${key}"\n value = "${value}"\n}`;

describe('a plan of AWS Backup covers a datastore', () => {
  test.each([
    ['by its ARN', 'resources = [aws_dynamodb_table.orders.arn]'],
    ['by all ARNs', 'resources = ["*"]'],
    ['by all ARNs of its service', 'resources = ["arn:aws:dynamodb:*:*:table/*"]'],
    ['by the ARNs of its beginning', 'resources = ["arn:aws:dynamodb:*:*:table/shop-*"]'],
    ['by a tag', tag('backup', 'daily')],
    ['by ARN and tag', `resources = ["*"]\n${tag('backup', 'daily')}`],
  ])('%s', (_, selection) => {
    expect(backups(selection)).toContain('`aws_backup_selection.all` backs it up');
  });

  test.each([
    ['another ARN', 'resources = [aws_dynamodb_table.users.arn]'],
    ['another service', 'resources = ["arn:aws:rds:*:*:db:*"]'],
    ['another name', 'resources = ["arn:aws:dynamodb:eu-west-1:123456789012:table/users"]'],
    ['another value of the tag', tag('backup', 'weekly')],
    ['what it leaves out', 'resources = ["*"]\nnot_resources = [aws_dynamodb_table.orders.arn]'],
  ])('but not by %s', (_, selection) => {
    expect(backups(selection)).toContain('false at');
  });

  test('perhaps, where the selection is not known', () => {
    expect(backups('resources = var.arns')).toBe('unknown: `aws_backup_selection.all` may back it up');
    expect(backups('resources = ["*"]\ncondition {}')).toContain('unknown');
    expect(backups(`resources = [aws_dynamodb_table.users.arn]\n${tag('backup', 'daily')}`)).toContain(
      'unknown',
    );
    // What is left when nothing is named depends on the account.
    expect(backups('')).toContain('unknown');
    // The provider's default tags are not in this resource.
    expect(backups(tag('team', 'shop'))).toContain('unknown');
  });
});
