import { expect, test } from 'vitest';
import { infrastructureOf, only } from './from-hcl.ts';
import { shown } from './shown.ts';

const table = 'resource "aws_dynamodb_table" "orders" {\n name = "shop-orders"\n hash_key = "id"\n}';
const selection = (body: string) => `resource "aws_backup_selection" "all" {\n${body}\n}`;
const backups = (files: Readonly<Record<string, string>>) =>
  shown(only(infrastructureOf(files), 'datastore', 'aws_dynamodb_table.orders').backups);

test('a selection in another root may be for another account', () => {
  const elsewhere = selection('resources = ["arn:aws:dynamodb:*:*:table/*"]');
  expect(backups({ 'shop/main.tf': table, 'backup/main.tf': elsewhere })).toBe(
    'unknown: `aws_backup_selection.all` of another root may back it up',
  );
});

test('what it refers to in its own root is none of ours, even under the same name', () => {
  const own = `${selection('resources = [aws_dynamodb_table.orders.arn]')}
    resource "aws_dynamodb_table" "orders" {
      point_in_time_recovery { enabled = true }
    }`;
  const found = infrastructureOf({ 'shop/main.tf': table, 'backup/main.tf': own });
  const ours = found.all('datastore').find(({ id }) => id.startsWith('terraform:shop:'));
  expect(shown(ours?.backups)).toContain('false at');
});

test('a plan for development does nothing for the rest', () => {
  const elsewhere = selection('resources = ["*"]');
  expect(backups({ 'shop/main.tf': table, 'dev/main.tf': elsewhere })).toContain('false at');
});
