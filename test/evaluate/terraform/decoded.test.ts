import { expect, test } from 'vitest';
import { argument, at, evaluateRoot, plain } from './evaluate-source.ts';

function decoded(definitions: string): unknown {
  const root = evaluateRoot(
    `variable "image" {}\nresource "aws_ecs_task_definition" "a" {\n  container_definitions = ${definitions}\n}`,
  );
  const value = argument(root, 'aws_ecs_task_definition.a', 'container_definitions');
  const structure = value.kind === 'string' || value.kind === 'unknown' ? value.decoded : undefined;
  return structure && plain(structure);
}

test('jsonencode keeps what it encodes, also with unknown values in it', () => {
  expect(decoded('jsonencode([{ name = "web", image = "nginx" }])')).toEqual([
    { name: 'web', image: 'nginx' },
  ]);
  expect(decoded('jsonencode([{ name = "web", image = var.image }])')).toEqual([
    { name: 'web', image: { unknown: '`var.image` has no value' } },
  ]);
});

test('the places of what is encoded are those of the source', () => {
  const root = evaluateRoot('resource "a" "b" {\n  x = jsonencode({\n    memory = 512\n  })\n}');
  const value = argument(root, 'a.b', 'x');
  const structure = value.kind === 'string' ? value.decoded : undefined;
  const memory = structure?.kind === 'object' ? structure.fields.get('memory') : undefined;
  expect(memory && at(memory.span)).toBe('main.tf:3 memory = 512');
});

test('a heredoc that holds JSON is read, holes and all', () => {
  expect(decoded(`<<EOT\n[{ "name": "web", "image": "\${var.image}:1", "cpu": 1 }]\nEOT`)).toEqual([
    { name: 'web', image: { unknown: '`var.image` has no value' }, cpu: 1 },
  ]);
  expect(decoded(`<<EOT\n{ "a": \${var.image}, "b": \${jsonencode({ c = var.image })} }\nEOT`)).toEqual({
    a: { unknown: '`var.image` has no value' },
    b: { c: { unknown: '`var.image` has no value' } },
  });
  expect(decoded(`<<EOT\n#!/bin/sh\necho \${var.image}\nEOT`)).toBeUndefined();
});
